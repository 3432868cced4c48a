import Aside
import ConsoleProtocol
import Testing

@Suite(.aside) struct `The nearest right name` {
    @Test(arguments: [("acetpar", "aceptar"), ("LISTO", "listo"), ("menages", "mensajes"), ("lst", nil), ("", nil)])
    func `a slip or two is understood, more is not guessed at`(word: String, nearest: String?) {
        #expect(nearestName(to: word, among: ["aceptar", "listo", "mensajes"]) == nearest)
    }
}
