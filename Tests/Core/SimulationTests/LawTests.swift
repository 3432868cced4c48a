import Aside
import Telephony
import Testing

@testable import Simulation

@Suite(.aside) struct `The law that no PIN is shown` {
    private func shows(_ keyed: Keys...) -> Bool { Laws.showsPIN(keyed.map { .keyed($0) }, ["123456"]) }

    @Test func `is broken by the entry of one`() {
        #expect(shows(.shown("1"), .shown("123456#")))
        #expect(shows(.shown("123456")))
        #expect(!shows(.secret(length: 7)))
    }

    @Test func `lets a number be keyed that holds the digits of one`() {
        #expect(!shows(.shown("5512345678#")))
        #expect(!shows(.shown("1234567"), .shown("12345")))
    }
}
