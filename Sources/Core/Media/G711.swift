/// The two companding laws of the telephone network (ITU-T G.711), between 16-bit samples and octets.
public enum G711 {
    /// Linear value of each µ-law octet.
    public static let muLawTable: [Int16] = (0...255).map { decodeMuLaw(UInt8($0)) }
    /// Linear value of each A-law octet.
    public static let aLawTable: [Int16] = (0...255).map { decodeALaw(UInt8($0)) }

    private static let muLawBias: Int32 = 132
    private static let muLawClip: Int32 = 32_635

    public static func encodeMuLaw(_ sample: Int16) -> UInt8 {
        let sign: Int32 = sample < 0 ? 0x80 : 0
        let magnitude = min(abs(Int32(sample)), muLawClip) + muLawBias
        let segment = Int32(24 - magnitude.leadingZeroBitCount)
        let mantissa = (magnitude >> (segment + 3)) & 0x0F
        return ~UInt8(truncatingIfNeeded: sign | segment << 4 | mantissa)
    }

    public static func encodeALaw(_ sample: Int16) -> UInt8 {
        // The law works on 13 bits; one's complement keeps the halves of its scale alike.
        let sign: Int32 = sample < 0 ? 0 : 0x80
        let magnitude = (sample < 0 ? ~Int32(sample) : Int32(sample)) >> 3
        let segment = max(Int32(27 - magnitude.leadingZeroBitCount), 0)
        let mantissa = (magnitude >> max(segment, 1)) & 0x0F
        return UInt8(truncatingIfNeeded: sign | segment << 4 | mantissa) ^ 0x55
    }

    private static func decodeMuLaw(_ octet: UInt8) -> Int16 {
        let bits = Int32(~octet)
        let magnitude = (((bits & 0x0F) << 3) + muLawBias) << ((bits & 0x70) >> 4)
        return Int16(bits & 0x80 != 0 ? muLawBias - magnitude : magnitude - muLawBias)
    }

    private static func decodeALaw(_ octet: UInt8) -> Int16 {
        let bits = Int32(octet ^ 0x55)
        let segment = (bits & 0x70) >> 4
        let mantissa = (bits & 0x0F) << 4
        let magnitude = segment == 0 ? mantissa + 8 : (mantissa + 0x108) << (segment - 1)
        return Int16(bits & 0x80 != 0 ? magnitude : -magnitude)
    }
}
