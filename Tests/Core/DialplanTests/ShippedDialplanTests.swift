import Content
import Dialplan
import Document
import Foundation
import Helpdesk
import Telephony
import Testing

/// The dialplan that is shipped, as a helpdesk would use it.
@Suite struct `The shipped dialplan of MultimarcaW32` {
    @Test func `decodes without a fault`() throws {
        let dialplan = try Shipped.dialplan()
        #expect(dialplan.answers == ["5591405400", "9140", "soporte"])
    }
}
