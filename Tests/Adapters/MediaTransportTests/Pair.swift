import Codecs
import Media
import MediaTransport
import Telephony

/// Two ports that talk to each other over loopback, as a caller and the gateway do.
struct Pair {
    let engine: MediaEngine
    let gateway: MediaPort
    let caller: MediaPort

    static let keys = TelephoneEventTypes(sent: 101, received: 101)

    init(
        codec: AudioCodec = .pcmu, keys: TelephoneEventTypes? = Pair.keys, threads: Int = 2
    ) throws {
        engine = try MediaEngine(MediaSettings(bind: .loopback, threads: threads, codecs: .all))
        gateway = try engine.open()
        caller = try engine.open()
        gateway.apply(NegotiatedMedia(remote: caller.localAddress, codec: codec, telephoneEvent: keys))
        caller.apply(NegotiatedMedia(remote: gateway.localAddress, codec: codec, telephoneEvent: keys))
    }
}
