#ifndef HOMEPACK_CCAIRO_SHIM_H
#define HOMEPACK_CCAIRO_SHIM_H

#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
#include <zlib.h>

// FreeType writes its flags as shifted long literals, which Swift does not import.
static const int homepack_unhinted = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;

#endif
