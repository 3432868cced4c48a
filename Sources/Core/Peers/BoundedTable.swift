/// Values by keys that strangers choose: it never holds more than twice `generation`, and forgets who was not looked at
/// for longest. What must not be forgotten is carried on.
struct BoundedTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let generation: Int
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    init(generation: Int) { self.generation = max(generation, 2) }

    var count: Int { young.count + old.count }
    var all: [(key: Key, value: Value)] {
        old.map { (key: $0.key, value: $0.value) } + young.map { (key: $0.key, value: $0.value) }
    }

    func value(of key: Key) -> Value? { young[key] ?? old[key] }

    /// Gives back what was forgotten for it.
    mutating func set(_ value: Value, for key: Key, keep isKept: (Value) -> Bool) -> [Value] {
        old[key] = nil
        young[key] = value
        guard young.count >= generation else { return [] }
        var kept: [Key: Value] = [:]
        var forgotten: [Value] = []
        for (key, value) in old {
            if kept.count < generation / 2, isKept(value) { kept[key] = value } else { forgotten.append(value) }
        }
        (old, young) = (young, kept)
        return forgotten
    }

    mutating func updateAll(_ body: (inout Value) -> Void) {
        young = young.mapValues { value in
            var value = value
            body(&value)
            return value
        }
        old = old.mapValues { value in
            var value = value
            body(&value)
            return value
        }
    }
}
