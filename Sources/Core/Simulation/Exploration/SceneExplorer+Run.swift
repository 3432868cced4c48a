import Telephony

extension SceneExplorer {
    /// What one call did beyond the way it was steered along.
    struct Run {
        /// The scenes of which it may be, as far as it has looked.
        var mask: Candidates.Mask
        var scene = 0
        var place = 0
        var trace = CallTrace()
        /// What was done since the step was entered, and how much of it made the line ask again.
        var stay: [String: Int] = [:]
        var retries = 0
        var visits = 0
        var isThorough = false
        var last: SceneGraph.Way?
        /// How many traces it had left when the last choice was made.
        var traces = 0
        /// It went on from a state to which other calls come by another way, which left other traces.
        var hasOtherPast = false
        /// What is left to do until the incident of its scene; nil from then on.
        var lead: ArraySlice<Move>?
        /// It came to where nothing is left to try.
        var isAbandoned = false
    }
}
