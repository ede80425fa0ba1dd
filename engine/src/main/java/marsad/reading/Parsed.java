package marsad.reading;

/// A passage with its grammar: what each word is, its name phrases, its verbs with their subjects.
record Parsed(Passage passage, Syntax syntax, Phrases phrases, Clauses clauses) {

    static Parsed of(Lexicon lexicon, Passage passage) {
        var syntax = new Syntax(lexicon, passage);
        var phrases = new Phrases(passage, lexicon, syntax);
        return new Parsed(passage, syntax, phrases, new Clauses(passage, syntax, phrases));
    }
}
