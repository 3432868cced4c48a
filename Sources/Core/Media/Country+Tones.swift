public import Telephony

/// What a country's network sounds like, and where that is known from.
///
/// ITU: the ITU-T's list “Various tones used in national networks” (E.180, Supplement 2; February 2003), the first
/// where it gives several: Argentina, Brazil, Colombia, Costa Rica, Spain, Mexico, Panama, Venezuela. NANP: the precise
/// tone plan of North America (Telcordia GR-506): Canada, the United States and, unchecked, Guatemala. E.180: what the
/// Recommendation itself prefers, for countries whose own figures could not be checked against the list: Peru, Uruguay.
/// Unchecked: Chile, as telephone exchanges are set up for it, and Ecuador, as its neighbours with the same exchanges
/// have it.
extension Country {
    public func tone(of signal: ProgressSignal) -> ProgressTone {
        switch signal {
        case .ringing: ringing
        case .busy: busy
        case .congestion: congestion
        }
    }

    private var ringing: ProgressTone {
        switch self {
        case .us, .ca, .gt: ProgressTone(440, 480, pulses: .init(on: 2_000, off: 4_000))
        case .mx, .br, .ve, .pe, .uy: ProgressTone(425, pulses: .init(on: 1_000, off: 4_000))
        case .ar, .co: ProgressTone(425, pulses: .init(on: 1_000, off: 4_500))
        case .cl: ProgressTone(400, pulses: .init(on: 1_000, off: 3_000))
        case .cr: ProgressTone(450, pulses: .init(on: 1_200, off: 4_900))
        case .ec, .pa: ProgressTone(425, pulses: .init(on: 1_200, off: 4_650))
        case .es: ProgressTone(425, pulses: .init(on: 1_500, off: 3_000))
        }
    }

    private var busy: ProgressTone {
        switch self {
        case .us, .ca, .gt: ProgressTone(480, 620, pulses: .init(on: 500, off: 500))
        case .mx, .br, .co: ProgressTone(425, pulses: .init(on: 250, off: 250))
        case .ve, .pe, .uy: ProgressTone(425, pulses: .init(on: 500, off: 500))
        case .ar: ProgressTone(425, pulses: .init(on: 300, off: 300))
        case .cl: ProgressTone(400, pulses: .init(on: 500, off: 500))
        case .cr: ProgressTone(450, pulses: .init(on: 330, off: 330))
        case .ec: ProgressTone(425, pulses: .init(on: 330, off: 330))
        case .pa: ProgressTone(425, pulses: .init(on: 320, off: 320))
        case .es: ProgressTone(425, pulses: .init(on: 200, off: 200))
        }
    }

    private var congestion: ProgressTone {
        switch self {
        case .us, .ca, .gt: ProgressTone(480, 620, pulses: .init(on: 250, off: 250))
        // In Mexico, Costa Rica, Ecuador and Panama it is the busy tone.
        case .mx, .cr, .ec, .pa: busy
        case .ve, .pe, .uy: ProgressTone(425, pulses: .init(on: 250, off: 250))
        case .ar: ProgressTone(425, pulses: .init(on: 200, off: 300))
        case .br: ProgressTone(425, pulses: .init(on: 250, off: 250), .init(on: 750, off: 250))
        case .cl: ProgressTone(400, pulses: .init(on: 200, off: 200))
        case .co:
            ProgressTone(
                425, pulses: .init(on: 100, off: 250), .init(on: 350, off: 250), .init(on: 650, off: 250))
        case .es:
            ProgressTone(
                425, pulses: .init(on: 200, off: 200), .init(on: 200, off: 200), .init(on: 200, off: 600))
        }
    }
}
