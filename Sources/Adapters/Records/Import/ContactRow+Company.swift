/// What the rows of one client's people tell of the client. A cell that says nothing contradicts none.
extension ContactRow {
    /// What of a client several rows can tell.
    public enum CompanyFact: Hashable, Sendable, CaseIterable {
        case name, plan, supplierNumber, contractFrom, contractUntil
    }

    func contradictions(by other: ContactRow) -> [CompanyFact] {
        CompanyFact.allCases.filter { fact in
            switch fact {
            case .name: company != other.company
            case .plan: plan != other.plan
            case .supplierNumber: supplierNumber != (other.supplierNumber ?? supplierNumber) && supplierNumber != nil
            case .contractFrom: Self.differ(contractFrom, other.contractFrom)
            case .contractUntil: Self.differ(contractUntil, other.contractUntil)
            }
        }
    }

    func completed(by other: ContactRow) -> ContactRow {
        var row = self
        row.supplierNumber = supplierNumber ?? other.supplierNumber
        if contractFrom == .kept { row.contractFrom = other.contractFrom }
        if contractUntil == .kept { row.contractUntil = other.contractUntil }
        return row
    }

    private static func differ<Value>(_ a: Change<Value>, _ b: Change<Value>) -> Bool {
        a != .kept && b != .kept && a != b
    }
}
