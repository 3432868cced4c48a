import Dialplan
import Telephony

/// The scenes that are explored together, and what tells them apart. A set of them is a mask of bits.
struct Candidates: Sendable {
    typealias Mask = UInt64
    static let most = Mask.bitWidth

    let scenes: [Scene]
    let circumstances: [Circumstances]
    /// By the number of the aspect: which values it has, and the scenes in which it has each.
    private let parts: [[(value: String, mask: Mask)]]

    init(_ scenes: [(scene: Scene, circumstances: Circumstances)], of plan: Dialplan) {
        precondition(!scenes.isEmpty && scenes.count <= Self.most, "a mask has a bit for each scene")
        self.scenes = scenes.map(\.scene)
        circumstances = scenes.map(\.circumstances)
        parts = Aspect.allCases.map { aspect in
            var parts: [(value: String, mask: Mask)] = []
            for (place, scene) in scenes.enumerated() {
                let value = aspect.value(in: scene.scene, scene.circumstances, of: plan)
                if let part = parts.firstIndex(where: { $0.value == value }) {
                    parts[part].mask |= 1 << Mask(place)
                } else {
                    parts.append((value, 1 << Mask(place)))
                }
            }
            return parts
        }
    }

    var all: Mask { scenes.count == Self.most ? .max : (1 << Mask(scenes.count)) - 1 }
    /// The first scene of a set: the plainest.
    func first(of mask: Mask) -> Int { mask.trailingZeroBitCount }

    /// The values that an aspect may have.
    func values(of aspect: Aspect, in mask: Mask) -> [String] {
        parts[aspect.rawValue].filter { $0.mask & mask != 0 }.map(\.value)
    }
    /// All scenes in which an aspect has that value.
    func scenes(where aspect: Aspect, is value: String) -> Mask {
        parts[aspect.rawValue].first { $0.value == value }?.mask ?? 0
    }
    func value(of aspect: Aspect, in scene: Int) -> String {
        parts[aspect.rawValue].first { $0.mask & (1 << Mask(scene)) != 0 }?.value ?? ""
    }

    /// All scenes, in classes of those that do not differ in any of these aspects.
    func classes(by aspects: some Sequence<Aspect>) -> [Mask] {
        aspects.reduce([all]) { classes, aspect in
            classes.flatMap { mask in parts[aspect.rawValue].map { $0.mask & mask }.filter { $0 != 0 } }
        }
    }
}
