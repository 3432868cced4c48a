internal import CSofia

/// What sofia's callback is about.
enum SofiaKind {
    case invite, harmfulInvite, update, acknowledgement, cancel, prack, bye, byeResponse, info, options, error
    case inviteResponse, underway, terminated, bound, shutDown, guarded, register, response, challengeInside, other

    init(_ event: sofia_event) {
        self =
            switch sofia_kind(rawValue: UInt32(event.kind)) {
            case sofia_invite: .invite
            case sofia_harmful_invite: .harmfulInvite
            case sofia_update: .update
            case sofia_ack: .acknowledgement
            case sofia_cancel: .cancel
            case sofia_prack: .prack
            case sofia_bye: .bye
            case sofia_bye_response: .byeResponse
            case sofia_info: .info
            case sofia_options: .options
            case sofia_error: .error
            case sofia_invite_response: .inviteResponse
            case sofia_state: event.status == Int32(sofia_call_terminated.rawValue) ? .terminated : .underway
            case sofia_bound: .bound
            case sofia_shut_down: event.status >= 200 ? .shutDown : .other
            case sofia_guarded: .guarded
            case sofia_register: .register
            case sofia_response: .response
            case sofia_challenge_inside: .challengeInside
            default: .other
            }
    }
}
