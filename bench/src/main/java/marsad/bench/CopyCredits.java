package marsad.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import marsad.copy.Copies;
import marsad.copy.Dispatch;
import marsad.names.Agencies;
import marsad.names.Agency;

/// Whether the agency of a text is found where its credit was taken away: `CopyCredits FILE.jsonl.gz…`.
///
/// First, of every pair of an agency's own article and another outlet's with containment of .8 and more, the other's
/// byline and lines of credit are masked, and the agency is asked for. Then half of all articles that credit exactly
/// one agency are masked, by lot, and those are asked for that have a copy of containment .8 and more in another outlet
/// which credits the same agency and was not masked.
public final class CopyCredits {

    private static final double SAME = 0.8;
    private static final int LONGEST_LINE = 110;

    private CopyCredits() {}

    /// Prints both shares.
    public static void main(String[] files) throws IOException {
        var news = NewsFile.read(files);
        var agencies = news.stream()
                .map(Dispatch::outlet)
                .distinct()
                .filter(outlet -> Agencies.named(outlet)
                        .filter(agency -> agency.kind() == Agency.Kind.AGENCY)
                        .isPresent())
                .collect(Collectors.toSet());
        System.out.println("agencies' own articles " + agencies + ": "
                + ask(
                        news.stream()
                                .map(article -> agencies.contains(article.outlet())
                                        ? article
                                        : NewsFile.masked(article, CopyCredits::isCredit))
                                .toList(),
                        own(news, agencies)));
        var random = new Random(1);
        var credits = new HashMap<String, String>();
        var masked = new HashSet<String>();
        var half = news.stream()
                .map(article -> {
                    var names = Agencies.in(article.byline() == null ? "" : article.byline()).stream()
                            .filter(agency -> agency.kind() == Agency.Kind.AGENCY)
                            .map(Agency::name)
                            .toList();
                    if (names.size() == 1) {
                        credits.put(article.id(), names.getFirst());
                        if (random.nextBoolean()) {
                            masked.add(article.id());
                            return NewsFile.masked(article, CopyCredits::isCredit);
                        }
                    }
                    return article;
                })
                .toList();
        var partners = new TreeMap<String, String>();
        var outlets = news.stream().collect(Collectors.toMap(Dispatch::id, Dispatch::outlet));
        var copies = new Copies();
        for (var article : news) {
            for (var likeness : copies.add(article).alike()) {
                for (var id : List.of(likeness.earlier(), likeness.later())) {
                    var other = id.equals(likeness.earlier()) ? likeness.later() : likeness.earlier();
                    if (likeness.containment() >= SAME
                            && masked.contains(id)
                            && !masked.contains(other)
                            && !Objects.equals(outlets.get(id), outlets.get(other))
                            && Objects.equals(credits.get(id), credits.get(other))) {
                        partners.put(id, credits.getOrDefault(id, ""));
                    }
                }
            }
        }
        System.out.println("credits masked by lot: " + ask(half, partners));
    }

    private static TreeMap<String, String> own(List<Dispatch> news, Set<String> agencies) {
        var wanted = new TreeMap<String, String>();
        var outlets = news.stream().collect(Collectors.toMap(Dispatch::id, Dispatch::outlet));
        var copies = new Copies();
        for (var article : news) {
            for (var likeness : copies.add(article).alike()) {
                var earlier = outlets.get(likeness.earlier());
                var later = outlets.get(likeness.later());
                if (likeness.containment() >= SAME && agencies.contains(earlier) != agencies.contains(later)) {
                    var copy = agencies.contains(earlier) ? likeness.later() : likeness.earlier();
                    var agency = Objects.requireNonNull(agencies.contains(earlier) ? earlier : later);
                    wanted.put(copy, Agencies.named(agency).orElseThrow().name());
                }
            }
        }
        return wanted;
    }

    private static String ask(List<Dispatch> news, TreeMap<String, String> wanted) {
        var copies = new Copies();
        news.forEach(copies::add);
        var right = wanted.entrySet().stream()
                .filter(entry -> copies.agencies(entry.getKey()).contains(entry.getValue()))
                .count();
        return String.format(
                Locale.ROOT, "right agency %.4f of %d", (double) right / Math.max(1, wanted.size()), wanted.size());
    }

    private static boolean isCredit(String line) {
        return line.length() <= LONGEST_LINE && !Agencies.in(line).isEmpty();
    }
}
