package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import marsad.reading.Claim;
import marsad.reading.HolderKind;
import marsad.reading.Kind;
import marsad.reading.Modality;
import marsad.text.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Writes readings and reads claims, many rows a statement.
final class ReadingRows {

    /// The columns of a claim `c`, for [#claim(ResultSet)].
    static final String COLUMNS = "c.number, c.in_title, c.kind, c.modality, c.place_entry, c.holder_kind, c.first_day,"
            + " c.last_day, c.day as claim_day, c.spans, c.quantities, c.rule, c.confidence, c.framing";

    /// A reading with the words that it was made of.
    ///
    /// @param day the day that undated claims go by
    record Draft(StoredReading stored, String title, String text, LocalDate day) {}

    private record Row(Draft draft, int number, Claim claim) {
        String words() {
            return claim.in() == Claim.Part.TITLE ? draft.title() : draft.text();
        }

        @Nullable
        String key(@Nullable Span span) {
            return span == null ? null : NameKey.of(span.in(words()));
        }
    }

    private ReadingRows() {}

    /// Puts readings in the place of those that their revisions have.
    static void replace(Handle handle, Collection<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var stored = drafts.stream().map(Draft::stored).toList();
        var delete = handle.createUpdate("""
                delete from reading r using unnest(:articles, :revisions) as row (article, revision)
                where r.article = row.article and r.revision = row.revision
                """);
        bindKeys(delete, stored).execute();
        var insert = handle.createUpdate("""
                insert into reading (article, revision, version, attributions)
                select article, revision, version, attributions::jsonb
                from unnest(:articles, :revisions, :versions, :attributions)
                    as row (article, revision, version, attributions)
                """);
        bindKeys(insert, stored);
        bind(insert, "versions", stored, StoredReading::version);
        bind(
                insert,
                "attributions",
                stored,
                one -> ReadingJson.attributions(one.reading().attributions()));
        insert.execute();
        insertClaims(handle, drafts.stream().flatMap(ReadingRows::rows).toList());
    }

    private static Stream<Row> rows(Draft draft) {
        var rows = new ArrayList<Row>();
        for (var claim : draft.stored().reading().claims()) {
            rows.add(new Row(draft, rows.size(), claim));
        }
        return rows.stream();
    }

    private static void insertClaims(Handle handle, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var insert = handle.createUpdate("""
                insert into claim (article, revision, number, in_title, kind, modality, place_key, place_entry,
                    holder_key, holder_kind, actor_keys, first_day, last_day, day, spans, quantities, rule, confidence,
                    framing)
                select article, revision, number, in_title::boolean, kind, modality, place_key, place_entry,
                    holder_key, holder_kind, string_to_array(actor_keys, E'\\n'), first_day::date, last_day::date,
                    day::date, spans::jsonb, quantities::jsonb, rule, confidence::real,
                    framing::jsonb
                from unnest(:articles, :revisions, :numbers, :titles, :kinds, :modalities, :places, :entries, :holders,
                        :holderKinds, :actors, :first, :last, :days, :spans, :quantities, :rules, :confidences,
                        :framings)
                    as row (article, revision, number, in_title, kind, modality, place_key, place_entry, holder_key,
                        holder_kind, actor_keys, first_day, last_day, day, spans, quantities, rule, confidence,
                        framing)
                """);
        bindKeys(insert, rows.stream().map(row -> row.draft().stored()).toList());
        insert.bindArray(
                "numbers", Integer.class, rows.stream().map(Row::number).toList());
        bind(insert, "titles", rows, row -> row.claim().in() == Claim.Part.TITLE);
        bind(insert, "kinds", rows, row -> row.claim().kind());
        bind(insert, "modalities", rows, row -> row.claim().modality().word());
        bind(insert, "places", rows, row -> row.key(row.claim().place()));
        bind(insert, "entries", rows, row -> row.claim().placeEntry());
        bind(insert, "holders", rows, row -> row.key(row.claim().holder()));
        bind(insert, "holderKinds", rows, row -> row.claim().holderKind().word());
        bind(insert, "actors", rows, ReadingRows::actorKeys);
        bind(insert, "first", rows, row -> row.claim().from());
        bind(insert, "last", rows, row -> row.claim().to());
        bind(insert, "days", rows, ReadingRows::day);
        bind(insert, "spans", rows, row -> ReadingJson.spans(row.claim()));
        bind(
                insert,
                "quantities",
                rows,
                row -> ReadingJson.quantities(row.claim().quantities()));
        bind(insert, "rules", rows, row -> row.claim().rule());
        bind(insert, "confidences", rows, row -> row.claim().confidence());
        bind(insert, "framings", rows, row -> ReadingJson.framing(row.claim().framing()));
        insert.execute();
    }

    private static String actorKeys(Row row) {
        return String.join(
                "\n",
                row.claim().actors().stream()
                        .map(span -> NameKey.of(span.in(row.words())))
                        .toList());
    }

    private static LocalDate day(Row row) {
        return Optional.ofNullable(row.claim().from())
                .or(() -> Optional.ofNullable(row.claim().to()))
                .orElse(row.draft().day());
    }

    static Claim claim(ResultSet row) throws SQLException {
        var spans = ReadingJson.tree(row.getString("spans"));
        return new Claim(
                row.getBoolean("in_title") ? Claim.Part.TITLE : Claim.Part.TEXT,
                Kind.valueOf(row.getString("kind")),
                ReadingJson.span(spans.required("trigger")),
                ReadingJson.spans(spans.required("actors")),
                ReadingJson.spans(spans.required("targets")),
                ReadingJson.spanOrNull(spans.get("place")),
                row.getString("place_entry"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                ReadingJson.spanOrNull(spans.get("time")),
                ReadingJson.spanOrNull(spans.get("holder")),
                HolderKind.valueOf(row.getString("holder_kind").toUpperCase(Locale.ROOT)),
                Modality.valueOf(row.getString("modality").toUpperCase(Locale.ROOT)),
                ReadingJson.quantities(row.getString("quantities")),
                row.getString("rule"),
                row.getFloat("confidence"),
                ReadingJson.framing(row.getString("framing")));
    }

    private static <S extends SqlStatement<S>> S bindKeys(S statement, List<StoredReading> readings) {
        return statement
                .bindArray(
                        "articles",
                        Long.class,
                        readings.stream().map(StoredReading::article).toList())
                .bindArray(
                        "revisions",
                        Integer.class,
                        readings.stream().map(StoredReading::revision).toList());
    }

    private static <T> void bind(
            SqlStatement<?> statement, String name, List<T> rows, Function<T, @Nullable Object> value) {
        statement.bindArray(
                name,
                String.class,
                rows.stream()
                        .map(value)
                        .map(one -> one == null ? null : one.toString())
                        .toList());
    }
}
