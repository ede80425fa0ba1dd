package marsad.reading;

import java.util.EnumSet;
import java.util.Set;

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

    private static final Set<Kind> FORCE =
            EnumSet.of(CONTROL, WITHDRAW, ADVANCE, SIEGE, CLASH, STRIKE, BOMBING, ATTACK, CASUALTIES);
    private static final Set<Kind> ACTS = EnumSet.of(ATTACK, STRIKE, BOMBING);
    private static final Set<Kind> SPEECH = EnumSet.of(APPEAL, ACCUSE, REJECT, THREATEN, SUPPORT);
    private static final Set<Kind> STATES = EnumSet.of(CASUALTIES, ASSESS);

    /// Whether it tells of force used against persons or places, or of who holds a place.
    public boolean isViolentOrControl() {
        return FORCE.contains(this);
    }

    /// Whether it is a violent act of one side, which may have its dead.
    boolean isAct() {
        return ACTS.contains(this);
    }

    /// Whether it is an act of speech: a call, a reproach, a refusal, a threat, a backing.
    boolean isSpeech() {
        return SPEECH.contains(this);
    }

    /// Whether somebody does it.
    boolean isDeed() {
        return !STATES.contains(this);
    }
}
