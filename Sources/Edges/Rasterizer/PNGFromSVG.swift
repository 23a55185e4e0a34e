import CRsvg

/// The widest picture that is drawn.
let rasterLimit = 16_384

/// Draws an SVG document with librsvg and returns it as PNG.
///
/// The same document gives the same bytes with the same version of librsvg, cairo and fonts.
/// - Parameters:
///   - svg: The document; it must state its size in pixels.
///   - width: Width of the picture in pixels; the height follows.
/// - Returns: The bytes of the file.
/// - Throws: What librsvg refused, or a width out of range.
public func pngFromSVG(_ svg: String, width: Int) throws(RasterizerError) -> [UInt8] {
  guard 1...rasterLimit ~= width else { throw .tooLarge(width: width) }
  let sink = Sink()
  var message = [CChar](repeating: 0, count: 512)
  let text = [UInt8](svg.utf8)
  let failed = unsafe text.withUnsafeBufferPointer { text in
    unsafe message.withUnsafeMutableBufferPointer { message in
      unsafe cg_png_from_svg(
        text.baseAddress,
        text.count,
        Double(width),
        { closure, bytes, count in
          guard let closure = unsafe closure, let bytes = unsafe bytes else {
            return CAIRO_STATUS_WRITE_ERROR
          }
          let sink = unsafe Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
          unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        },
        Unmanaged.passUnretained(sink).toOpaque(),
        message.baseAddress,
        message.count
      )
    }
  }
  if failed != 0 {
    let bytes = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    throw .refused(String(decoding: bytes, as: UTF8.self))
  }
  return sink.bytes
}

/// Collects the bytes that cairo writes.
private final class Sink {
  var bytes: [UInt8] = []
}
