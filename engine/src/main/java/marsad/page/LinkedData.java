package marsad.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// What a page's JSON-LD (schema.org) says about its article.
///
/// Read leniently: unescaped line breaks, trailing commas, comments and single quotes pass, and of a script that breaks
/// off or breaks the rules everything before the fault is used. HTML entities in values are resolved.
///
/// @param headline `headline`, else `name`
/// @param published `datePublished`
/// @param created `dateCreated` or `uploadDate`
/// @param modified `dateModified`
/// @param authors names of persons and organisations
/// @param publisher the publishing organisation's name
/// @param section `articleSection`
/// @param image address of the main picture
/// @param language `inLanguage`
/// @param url `url` or `mainEntityOfPage`
/// @param body the longest `articleBody`, as given, or the empty string
record LinkedData(
        @Nullable String headline,
        @Nullable String published,
        @Nullable String created,
        @Nullable String modified,
        List<String> authors,
        @Nullable String publisher,
        @Nullable String section,
        @Nullable String image,
        @Nullable String language,
        @Nullable String url,
        String body) {

    /// What a page without JSON-LD says.
    static final LinkedData NONE = new LinkedData(null, null, null, null, List.of(), null, null, null, null, null, "");

    private static final int DEEPEST = 24;
    private static final int MOST_VALUES = 20_000;
    private static final int LONGEST_VALUE = 2_000;
    private static final String BODY = "articleBody";

    /// Types whose dates are not the page's.
    private static final Set<String> PARTS =
            Set.of("comment", "review", "rating", "answer", "person", "organization", "website");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();

    LinkedData {
        authors = List.copyOf(authors);
    }

    /// Reads the scripts of one page.
    static LinkedData of(Document page, Blocks blocks) {
        var scripts = new ArrayList<String>();
        for (var elements : List.of(page.head().children(), blocks.scripts())) {
            for (var element : elements) {
                if (element.normalName().equals("script")
                        && element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                    scripts.add(element.data());
                }
            }
        }
        return scripts.isEmpty() ? NONE : of(scripts);
    }

    private static LinkedData of(List<String> scripts) {
        var things = new ArrayList<Map<String, Object>>();
        for (var script : scripts) {
            collectThings(new Reader().readAsFarAsPossible(script), things, 0);
        }
        Map<String, Object> best = null;
        int bestRank = 0;
        for (var thing : things) {
            int rank = rank(thing);
            if (rank > bestRank) {
                bestRank = rank;
                best = thing;
            }
        }
        return about(best == null ? Map.of() : best, things);
    }

    /// How surely a thing is the page's article: 0 for what is none.
    private static int rank(Map<String, Object> thing) {
        var type = typeOf(thing);
        boolean dated = thing.containsKey("datePublished");
        boolean named = thing.containsKey("headline");
        if (type.contains("article")
                || type.contains("posting")
                || type.contains("report")
                || type.equals("review") && named) {
            return 4 + (dated ? 2 : 0) + (named ? 1 : 0);
        }
        boolean partOfPage = PARTS.contains(type) || type.endsWith("review");
        return dated && !type.isEmpty() && !partOfPage ? 1 + (named ? 1 : 0) : 0;
    }

    private static String typeOf(Map<String, Object> thing) {
        var type = thing.get("@type");
        if (type instanceof List<?> list) {
            type = list.isEmpty() ? null : list.getFirst();
        }
        return type instanceof String name ? name.toLowerCase(Locale.ROOT) : "";
    }

    private static void collectThings(@Nullable Object node, List<Map<String, Object>> things, int depth) {
        if (depth > DEEPEST || node == null) {
            return;
        }
        if (node instanceof List<?> list) {
            list.forEach(item -> collectThings(item, things, depth + 1));
        } else if (node instanceof Map<?, ?> map) {
            things.add(typed(map));
            for (var entry : map.entrySet()) {
                boolean ofOthers = entry.getKey().equals("itemListElement")
                        || entry.getKey().equals("mentions")
                        || entry.getKey().equals("citation")
                        || entry.getKey().equals("comment")
                        || entry.getKey().equals("isBasedOn")
                        || entry.getKey().equals("liveBlogUpdate");
                if (!ofOthers) {
                    collectThings(entry.getValue(), things, depth + 1);
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // Reader makes maps with string keys only
    private static Map<String, Object> typed(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static LinkedData about(Map<String, Object> article, List<Map<String, Object>> things) {
        var authors = new ArrayList<String>();
        names(article.get("author"), things, authors);
        if (authors.isEmpty()) {
            names(article.get("creator"), things, authors);
        }
        var publishers = new ArrayList<String>();
        names(article.get("publisher"), things, publishers);
        var headline = text(article.get("headline"));
        return new LinkedData(
                headline == null ? text(article.get("name")) : headline,
                text(article.get("datePublished")),
                text(article.containsKey("dateCreated") ? article.get("dateCreated") : article.get("uploadDate")),
                text(article.get("dateModified")),
                authors,
                publishers.isEmpty() ? null : publishers.getFirst(),
                text(article.get("articleSection")),
                address(article.get("image")),
                text(article.get("inLanguage")),
                article.containsKey("mainEntityOfPage")
                        ? address(article.get("mainEntityOfPage"))
                        : address(article.get("url")),
                longestBody(things));
    }

    private static String longestBody(List<Map<String, Object>> things) {
        var longest = "";
        for (var thing : things) {
            if (thing.get(BODY) instanceof String body && body.length() > longest.length()) {
                longest = body;
            }
        }
        return longest;
    }

    private static void names(@Nullable Object node, List<Map<String, Object>> things, List<String> names) {
        if (node instanceof String name) {
            var clean = clean(name);
            if (clean != null && !clean.startsWith("http") && !names.contains(clean)) {
                names.add(clean);
            }
        } else if (node instanceof List<?> list) {
            list.forEach(item -> names(item, things, names));
        } else if (node instanceof Map<?, ?> map) {
            if (map.get("name") != null) {
                names(map.get("name"), things, names);
            } else if (map.get("@id") instanceof String id) {
                for (var thing : things) {
                    if (id.equals(thing.get("@id")) && thing.get("name") instanceof String name) {
                        names(name, things, names);
                        return;
                    }
                }
            }
        }
    }

    private static @Nullable String text(@Nullable Object node) {
        if (node instanceof List<?> list) {
            return list.isEmpty() ? null : text(list.getFirst());
        }
        if (node instanceof Map<?, ?> map) {
            return text(map.containsKey("@value") ? map.get("@value") : map.get("name"));
        }
        return node instanceof String value ? clean(value) : null;
    }

    private static @Nullable String address(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return address(map.containsKey("url") ? map.get("url") : map.get("@id"));
        }
        if (node instanceof List<?> list) {
            return list.isEmpty() ? null : address(list.getFirst());
        }
        return node instanceof String value ? clean(value) : null;
    }

    private static @Nullable String clean(String value) {
        var plain = value.indexOf('&') >= 0 ? Parser.unescapeEntities(value, false) : value;
        var tidy = Signs.strip(plain.indexOf('<') >= 0 ? plain.replaceAll("<[^<>]{0,200}>", " ") : plain);
        return tidy.isEmpty() ? null : tidy.replaceAll("\\s+", " ");
    }

    /// Builds maps, lists and strings from JSON, keeping what stood before a fault.
    private static final class Reader {
        private int values;

        @Nullable
        Object readAsFarAsPossible(String script) {
            int start = 0;
            while (start < script.length() && "{[".indexOf(script.charAt(start)) < 0) {
                start++; // past «<!--» and «//<![CDATA[»
            }
            var root = new ArrayList<Object>(1);
            try (var parser = JSON.createParser(ObjectReadContext.empty(), script.substring(start))) {
                var token = parser.nextToken();
                if (token != null) {
                    value(parser, token, root::add, 0);
                }
            } catch (JacksonException fault) {
                return root.isEmpty() ? null : root.getFirst(); // structured data is a hint: what was read of it counts
            }
            return root.isEmpty() ? null : root.getFirst();
        }

        private interface Place {
            void put(Object value);
        }

        private void value(JsonParser parser, JsonToken token, Place place, int depth) {
            if (++values > MOST_VALUES || depth > DEEPEST) {
                parser.skipChildren();
                return;
            }
            switch (token) {
                case START_OBJECT -> {
                    var map = new LinkedHashMap<String, Object>();
                    place.put(map);
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        var name = parser.currentName();
                        var next = parser.nextToken();
                        if (next == null) {
                            return;
                        }
                        if (next == JsonToken.VALUE_STRING && name.equals(BODY)) {
                            map.putIfAbsent(name, parser.getString());
                        } else {
                            value(parser, next, found -> map.putIfAbsent(name, found), depth + 1);
                        }
                    }
                }
                case START_ARRAY -> {
                    var list = new ArrayList<Object>();
                    place.put(list);
                    for (var next = parser.nextToken();
                            next != null && next != JsonToken.END_ARRAY;
                            next = parser.nextToken()) {
                        value(parser, next, list::add, depth + 1);
                    }
                }
                case VALUE_STRING -> {
                    var text = parser.getString();
                    place.put(text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text);
                }
                case VALUE_NUMBER_INT -> place.put(parser.getString());
                default -> {}
            }
        }
    }
}
