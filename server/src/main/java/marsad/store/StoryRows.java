package marsad.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import marsad.copy.CopyGroup;
import marsad.copy.Source;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes stories and groups of copies, in one transaction. Articles that are gone meanwhile are passed over: the
/// change
/// feed will tell of them.
final class StoryRows {
    /// The twelve names that most of a story's reports have, copies not counted; where there are three reports or more,
    /// those that two of them have.
    private static final String NAMES = """
            update story s set names = coalesce((
                select jsonb_agg(jsonb_build_object('type', m.type, 'text', m.text, 'english', m.english,
                    'reports', m.reports) order by m.reports desc, m.first_at, m.key)
                from (
                    select n ->> 'key' as key, min(n ->> 'type') as type, min(n ->> 'english') as english,
                        (array_agg(n ->> 'text' order by a.at, a.id))[1] as text, count(*) as reports,
                        min(a.at) as first_at
                    from story_report t join article a on a.id = t.article
                        cross join lateral jsonb_array_elements(t.names) n
                    where t.story = s.id and t.source is null
                    group by n ->> 'key'
                    having count(*) > 1 or s.reports - s.copies < 3
                    order by count(*) desc, min(a.at), n ->> 'key'
                    limit 12
                ) m), '[]')
            where s.id = any(:stories) and s.merged_into is null
            """;

    private StoryRows() {}

    static void write(
            Handle handle,
            List<StoryMove> moves,
            Collection<CopyGroup> groups,
            List<StoryMove.Merged> gone,
            Collection<Long> touched) {
        var stories = new TreeSet<>(touched);
        for (var move : moves) {
            switch (move) {
                case StoryMove.Joined joined -> {
                    join(handle, joined);
                    stories.add(joined.story());
                }
                case StoryMove.Merged merged -> {
                    merge(handle, merged);
                    stories.add(merged.into());
                }
                case StoryMove.Parted parted -> {
                    stories.addAll(storiesOf(handle, parted.articles()));
                    part(handle, parted);
                    stories.add(parted.story());
                }
            }
        }
        for (var group : groups) {
            writeGroup(handle, group);
            stories.addAll(storiesOf(
                    handle,
                    group.members().stream()
                            .map(member -> Long.parseLong(member.article()))
                            .toList()));
        }
        for (var merged : gone) {
            handle.execute("""
                    update copy set copy_group = ?
                    where copy_group = ? and exists (select from copy_group where id = ?)
                    """, merged.into(), merged.story(), merged.into());
            handle.execute("delete from copy_group where id = ?", merged.story());
        }
        count(handle, List.copyOf(stories));
    }

    /// An article that was forgotten and changed after that stays where it is.
    private static void join(Handle handle, StoryMove.Joined joined) {
        handle.execute("insert into story (id) values (?) on conflict do nothing", joined.story());
        handle.execute("""
                insert into story_report (article, story, wording, names)
                select id, ?, ?, cast(? as jsonb) from article where id = ?
                on conflict (article) do nothing
                """, joined.story(), joined.wording(), StoryName.json(joined.names()), joined.article());
    }

    private static void merge(Handle handle, StoryMove.Merged merged) {
        handle.execute("update story_report set story = ? where story = ?", merged.into(), merged.story());
        handle.execute(
                "update story set merged_into = ?, first_at = null, last_at = null, best = null where id = ?",
                merged.into(),
                merged.story());
    }

    private static void part(Handle handle, StoryMove.Parted parted) {
        handle.execute("insert into story (id) values (?) on conflict do nothing", parted.story());
        handle.createUpdate("update story_report set story = :story where article = any(:articles)")
                .bind("story", parted.story())
                .bindArray("articles", Long.class, parted.articles())
                .execute();
    }

    private static List<Long> storiesOf(Handle handle, List<Long> articles) {
        return handle.createQuery("select distinct story from story_report where article = any(:articles)")
                .bindArray("articles", Long.class, articles)
                .mapTo(Long.class)
                .list();
    }

    private static void writeGroup(Handle handle, CopyGroup group) {
        var id = number(group.id());
        if (group.members().size() == 1 && group.source() instanceof Source.Outlet) {
            handle.createUpdate("delete from copy where article = :article")
                    .bind("article", Long.parseLong(group.members().getFirst().article()))
                    .execute();
            return;
        }
        var wire = group.source() instanceof Source.Wire found ? found : null;
        var own = switch (group.source()) {
            case Source.Outlet outlet -> outlet.article();
            case Source.Wire agency -> agency.article();
        };
        handle.createUpdate("""
                        insert into copy_group (id, owner, agency, article, credited, copies)
                        values (:id, :owner, :agency, (select id from article where id = :article), :credited, :copies)
                        on conflict (id) do update set owner = excluded.owner, agency = excluded.agency,
                            article = excluded.article, credited = excluded.credited, copies = excluded.copies
                        """)
                .bind("id", id)
                .bind("owner", group.source().owner())
                .bind("agency", wire == null ? null : wire.name())
                .bind("article", own == null ? null : (Long) Long.parseLong(own))
                .bind("credited", wire == null ? 0 : wire.credited())
                .bind("copies", wire == null ? group.members().size() - 1 : wire.of())
                .execute();
        var best = group.best().article();
        for (var member : group.members()) {
            writeMember(handle, id, member, best);
        }
    }

    private static void writeMember(Handle handle, long group, CopyGroup.Member member, String best) {
        var article = Long.parseLong(member.article());
        var taken = member.takenFrom();
        handle.createUpdate("""
                        insert into copy (article, copy_group, taken_from, credits, credit_missing, also_from)
                        select id, :group, (select id from article where id = :taken), :credits, :missing, :also
                        from article where id = :article
                        on conflict (article) do update set copy_group = excluded.copy_group,
                            taken_from = excluded.taken_from, credits = excluded.credits,
                            credit_missing = excluded.credit_missing, also_from = excluded.also_from
                        """)
                .bind("article", article)
                .bind("group", group)
                .bind("taken", taken == null ? null : (Long) Long.parseLong(taken))
                .bindArray("credits", String.class, member.credits())
                .bind("missing", member.creditMissing())
                .bindArray(
                        "also",
                        Long.class,
                        member.alsoFrom().stream().map(StoryRows::number).toList())
                .execute();
        handle.createUpdate("""
                        update story_report set source = (select id from article where id = :source)
                        where article = :article
                        """)
                .bind("article", article)
                .bind("source", source(member.article(), taken, best))
                .execute();
    }

    private static @Nullable Long source(String article, @Nullable String taken, String best) {
        return Optional.ofNullable(taken)
                .or(() -> best.equals(article) ? Optional.empty() : Optional.of(best))
                .map(Long::parseLong)
                .orElse(null);
    }

    /// A group that an article founded a second time, under a new wording, has a number after its own.
    private static long number(String group) {
        var again = group.indexOf('~');
        return Long.parseLong(again < 0 ? group : group.substring(0, again));
    }

    /// Counts stories anew, chooses the reports that stand for them, and drops those without reports. The best report
    /// is none's copy, has the most copies, and is the longest.
    private static void count(Handle handle, List<Long> stories) {
        if (stories.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        update story s
                        set first_at = n.first_at, last_at = n.last_at, reports = n.reports, copies = n.copies,
                            outlets = n.outlets, sources = n.sources, best = b.article, merged_into = null
                        from (
                            select t.story, min(a.at) as first_at, max(a.at) as last_at, count(*) as reports,
                                count(t.source) as copies, count(distinct a.outlet) as outlets,
                                count(distinct coalesce(g.owner, o.key)) as sources
                            from story_report t join article a on a.id = t.article join outlet o on o.id = a.outlet
                                left join copy c on c.article = a.id left join copy_group g on g.id = c.copy_group
                            where t.story = any(:stories)
                            group by t.story
                        ) n join (
                            select distinct on (t.story) t.story, t.article
                            from story_report t join article a on a.id = t.article
                                join revision r on r.article = a.id and r.number = a.revision
                                cross join lateral (select count(*) as taken from story_report k
                                    where k.source = t.article) k
                            where t.story = any(:stories)
                            order by t.story, t.source is null desc, k.taken desc, length(r.text) desc, a.at, a.id
                        ) b on b.story = n.story
                        where s.id = n.story
                        """).bindArray("stories", Long.class, stories).execute();
        handle.createUpdate(NAMES).bindArray("stories", Long.class, stories).execute();
        handle.createUpdate("""
                        delete from story s
                        where s.id = any(:stories) and s.merged_into is null
                            and not exists (select from story_report t where t.story = s.id)
                        """).bindArray("stories", Long.class, stories).execute();
    }
}
