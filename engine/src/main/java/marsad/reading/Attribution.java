package marsad.reading;

import marsad.text.Span;

/// A stretch of reported speech in the text of a report.
///
/// @param speaker who speaks: the name phrase, the nearest earlier one where the verb names nobody
/// @param cue the word that says so: «قال», «وفق»
/// @param content what is said; it may run over several sentences
/// @param direct whether words stand in quotation marks
public record Attribution(Span speaker, Span cue, Span content, boolean direct) {}
