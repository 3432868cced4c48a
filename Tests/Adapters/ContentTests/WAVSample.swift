/// A WAV file made to measure, faults included.
struct WAVSample {
    let bytes: [UInt8]

    init(
        _ samples: [Int16], rate: UInt32, channels: UInt16 = 1, bits: UInt16 = 16, coding: UInt16 = 1,
        extensible: Bool = false, dataSize: UInt32? = nil, before: [UInt8] = [], after: [UInt8] = []
    ) {
        func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
            withUnsafeBytes(of: number.littleEndian) { Array($0) }
        }
        let frame = channels * bits / 8
        var format = little(extensible ? 0xFFFE : coding) + little(channels) + little(rate)
        format += little(rate * UInt32(frame)) + little(frame) + little(bits)
        if extensible {
            format +=
                little(UInt16(22)) + little(bits) + little(UInt32(4)) + little(coding)
                + [UInt8](repeating: 0, count: 14)
        }
        let sound = samples.flatMap(little)
        var body = Array("WAVEfmt ".utf8) + little(UInt32(format.count)) + format + before
        body += Array("data".utf8) + little(dataSize ?? UInt32(sound.count)) + sound + after
        bytes = Array("RIFF".utf8) + little(UInt32(body.count)) + body
    }
}
