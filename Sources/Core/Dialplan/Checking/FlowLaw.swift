/// Something that must hold in every dialplan whose steps and exits are all readable; what breaks it is a fault.
protocol FlowLaw {
    /// Reports what breaks it.
    static func check(_ flow: FlowCheck)
}
