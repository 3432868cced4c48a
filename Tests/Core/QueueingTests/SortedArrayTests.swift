import Aside
import Testing

@testable import Queueing

@Suite(.aside) struct `The sorted array` {
    @Test func `keeps order, drops doubles, finds and removes`() {
        var array = SortedArray<Int>()
        for element in [5, 1, 9, 3, 5, 7, 1] { array.insert(element) }
        #expect(array.elements == [1, 3, 5, 7, 9])
        #expect(array.index(of: 7) == 3)
        #expect(array.index(of: 8) == nil)
        array.remove(1)
        array.remove(4)
        #expect(array.elements == [3, 5, 7, 9])
    }
}
