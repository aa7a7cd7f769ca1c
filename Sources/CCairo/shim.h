#ifndef HOMEPACK_CCAIRO_SHIM_H
#define HOMEPACK_CCAIRO_SHIM_H

#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
#include <zlib.h>

#endif
