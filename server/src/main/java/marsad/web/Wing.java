package marsad.web;

import java.util.Set;

/// A part of the house with its own addresses: the pages, the API.
public interface Wing {
    /// The beginning of its addresses; the wing with the longest answers for what is not found under it.
    String root();

    /// Enters its addresses.
    void enter(Entrance entrance);

    /// The answer to a request that gets no page.
    Rendered refuse(Visit visit, Refusal refusal);

    /// Where a wing enters its addresses. Patterns are those of Helidon: `/article/{id}`.
    interface Entrance {
        /// A page in both languages: under its plain address and behind `/ar` and `/en`. Kept until something changes.
        ///
        /// @param parameters the parameters that it knows; others are passed over
        void page(String pattern, Set<String> parameters, Responder responder);

        /// The same, with something to do each time that it is served, kept or not.
        void page(String pattern, Set<String> parameters, Responder responder, Afterwards afterwards);

        /// A document in one language, kept until something changes.
        void document(Language language, String pattern, Set<String> parameters, Responder responder);

        /// A resource of the API, described in English, kept until something changes. A parameter that it doesn't know
        /// is refused.
        void resource(String pattern, Set<String> parameters, Responder responder);

        /// What must be made anew each time.
        void live(String pattern, Responder responder);

        /// A desk where things are done, or shown to one person alone: takes every method, hands over the whole
        /// request, keeps nothing.
        ///
        /// @param spoken whether it speaks both languages: then it stands under its plain address and behind `/ar` and
        ///     `/en`, as a page does; else English is assumed
        /// @param longest bytes of a body that are taken at most; a longer one is refused with 413
        void desk(String pattern, boolean spoken, int longest, Clerk clerk);
    }

    /// Answers at a desk.
    @FunctionalInterface
    interface Clerk {
        /// @throws Refusal where there is no answer
        Reply answer(Call call);
    }

    /// Makes the answer to a visit.
    @FunctionalInterface
    interface Responder {
        /// @throws Refusal where there is no answer
        Rendered respond(Visit visit);
    }

    /// Hears that a visit was answered.
    @FunctionalInterface
    interface Afterwards {
        void served(Visit visit, Visitor visitor);
    }

    /// Who asked, as far as a count of readers needs it.
    ///
    /// @param address of the reader
    /// @param agent the `User-Agent` header, empty where there is none
    record Visitor(String address, String agent) {}
}
