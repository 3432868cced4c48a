internal import Telephony

extension NumberingPlan {
    static let mexico = NumberingPlan(
        .mx, "52", ["N........."], trunk: ["01", "044", "045", "02"], idle: "1",
        emergency: ["060", "065", "066", "068", "080"])

    /// Where two countries share a code, one stands for both.
    static let ordered: [NumberingPlan] = Country.allCases.compactMap { all[$0] }

    static let all: [Country: NumberingPlan] = Dictionary(
        uniqueKeysWithValues: [
            NumberingPlan(.ar, "54", ["Z.........", "9Z........."], trunk: ["0"], emergency: ["100", "101", "107"]),
            NumberingPlan(.br, "55", ["Z.........", "Z.9........"], trunk: ["0"], emergency: ["190", "192", "193"]),
            NumberingPlan(.ca, "1", ["N..N......"], abroad: "011", trunk: ["1"]),
            NumberingPlan(.cl, "56", ["N........"], trunk: ["0"], emergency: ["131", "132", "133"]),
            NumberingPlan(.co, "57", ["3.........", "6........."], trunk: ["0", "03"], emergency: ["123"]),
            NumberingPlan(.cr, "506", ["N......."]),
            NumberingPlan(.ec, "593", ["N.......", "9........"], trunk: ["0"], emergency: ["101", "102"]),
            NumberingPlan(.es, "34", ["N........"], emergency: ["061", "062", "080", "085", "088", "091", "092"]),
            NumberingPlan(.gt, "502", ["N......."], emergency: ["110", "120", "122", "123", "128"]),
            mexico,
            NumberingPlan(.pa, "507", ["N......", "6......."], emergency: ["103", "104"]),
            NumberingPlan(
                .pe, "51", ["Z.......", "9........"], trunk: ["0"], emergency: ["105", "106", "116", "117"]),
            NumberingPlan(.us, "1", ["N..N......"], abroad: "011", trunk: ["1"], emergency: ["988"]),
            NumberingPlan(
                .uy, "598", ["2.......", "4.......", "9......."], trunk: ["0"], emergency: ["104", "105", "106", "999"]
            ),
            NumberingPlan(.ve, "58", ["N........."], trunk: ["0"], emergency: ["171"]),
        ].map { ($0.country, $0) })
}
