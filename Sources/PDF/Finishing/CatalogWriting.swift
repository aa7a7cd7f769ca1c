import Layout

extension FileFinisher {
  mutating func writeCatalog() {
    writer.begin(numbers.catalog)
    writer.objects.write("<</Type/Catalog/Pages ")
    writer.objects.write(reference: numbers.pageTree)
    writer.objects.write("/MarkInfo<</Marked true>>/Lang")
    writer.objects.write(text: document.language)
    // Print at its own size: letters must not shrink to fit a printer's margins.
    writer.objects.write("/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>/Metadata ")
    writer.objects.write(reference: numbers.metadata)
    writer.objects.write("/StructTreeRoot ")
    writer.objects.write(reference: numbers.structureRoot)
    writer.objects.write("/PageLabels<</Nums[0<</S/D>>]>>")
    if let outline = numbers.outline {
      writer.objects.write("/PageMode/UseOutlines/Outlines ")
      writer.objects.write(reference: outline)
    }
    writer.objects.write(">>")
  }

  /// Title and producer, for old readers and, as XMP, for all others. There is no date: the same document gives
  /// the same bytes.
  mutating func writeMetadata() {
    writer.begin(numbers.information)
    writer.objects.write("<</Title")
    writer.objects.write(text: document.title)
    writer.objects.write("/Producer(homepack)>>")
    var dictionary: [UInt8] = []
    dictionary.write("/Type/Metadata/Subtype/XML")
    // Uncompressed, so that programs that know no PDF can find it (ISO 16684-1).
    writer.stream(numbers.metadata, dictionary: dictionary, data: packet, isDeflating: false)
  }

  private var packet: [UInt8] {
    let title = document.title.xmlEscaped
    let language = document.language.xmlEscaped
    return Array(
      """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title)</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(language)</rdf:li></rdf:Bag></dc:language>
      <pdf:Producer>homepack</pdf:Producer>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """.utf8)
  }
}

extension String {
  fileprivate var xmlEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // XML 1.0 §2.2 forbids control characters.
      case "\u{0}"..<" ": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
