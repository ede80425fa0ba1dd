package marsad.reading;

/// What a claim says happened. Each kind covers the event and its end or undoing: a siege and its lifting.
public enum Kind {
    /// A party takes, retakes, holds or loses a place.
    CONTROL,
    /// Forces leave or pull back.
    WITHDRAW,
    /// Forces enter, advance, push, storm.
    ADVANCE,
    /// A place is encircled, or a siege is lifted.
    SIEGE,
    /// Fighting of two sides.
    CLASH,
    /// Fire from the air, missiles, artillery, mortars.
    STRIKE,
    /// Explosions: devices, cars, suicide bombers, mines.
    BOMBING,
    /// Other violence of one side.
    ATTACK,
    /// People killed, wounded or missing.
    CASUALTIES,
    /// Arrest, abduction, sentence, and release.
    DETAIN,
    /// People flee or return.
    DISPLACE,
    /// Mines or weapons cleared or seized, plots foiled.
    CLEAR,
    /// Forces or arms are sent, massed, trained.
    MOBILIZE,
    /// Demonstration, strike, sit-in, riot.
    PROTEST,
    /// Meeting, visit, talks, call.
    MEET,
    /// Agreement, truce, joint decision, resolution adopted.
    AGREE,
    /// A call, demand, request, proposal.
    APPEAL,
    /// Blame, accusation, condemnation.
    ACCUSE,
    /// Refusal, veto, cancellation.
    REJECT,
    /// Threat, warning, ultimatum.
    THREATEN,
    /// Backing, praise, political support.
    SUPPORT,
    /// Humanitarian, economic or military aid.
    AID,
    /// Sanctions, ties cut, diplomats expelled.
    SANCTION,
    /// A measure of a situation.
    ASSESS;

    /// Whether it tells of force used against persons or places, or of who holds a place.
    public boolean isViolentOrControl() {
        return switch (this) {
            case CONTROL, WITHDRAW, ADVANCE, SIEGE, CLASH, STRIKE, BOMBING, ATTACK, CASUALTIES -> true;
            case DETAIN,
                    DISPLACE,
                    CLEAR,
                    MOBILIZE,
                    PROTEST,
                    MEET,
                    AGREE,
                    APPEAL,
                    ACCUSE,
                    REJECT,
                    THREATEN,
                    SUPPORT,
                    AID,
                    SANCTION,
                    ASSESS -> false;
        };
    }
}
