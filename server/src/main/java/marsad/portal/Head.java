package marsad.portal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a page says about itself to browsers, search engines and feed readers.
///
/// @param title of the page, or null for a front page, whose title is the edition's
/// @param description one sentence, or null
/// @param kind of OpenGraph: `website` or `article`
/// @param canonical the address to be known by, without origin, or null for the page's own
/// @param origin the origin of `canonical` where it belongs to a sister edition, or null
/// @param feedPath the page that a feed stands beside, or null where there is none
/// @param feedQuery the parameters of that feed
/// @param jsonLd schema.org data, escaped for a script element, or null
/// @param indexed whether search engines should keep it
/// @param sample whether it shows material of the sample newsroom
record Head(
        @Nullable String title,
        @Nullable String description,
        String kind,
        @Nullable String canonical,
        @Nullable String origin,
        @Nullable String feedPath,
        Map<String, String> feedQuery,
        @Nullable String jsonLd,
        boolean indexed,
        boolean sample) {

    Head {
        feedQuery = java.util.Collections.unmodifiableMap(new TreeMap<>(feedQuery));
    }

    static Head of(@Nullable String title) {
        return new Head(title, null, "website", null, null, null, Map.of(), null, true, false);
    }

    Head describedAs(@Nullable String text) {
        return new Head(title, text, kind, canonical, origin, feedPath, feedQuery, jsonLd, indexed, sample);
    }

    Head withFeed(String path, Map<String, String> query) {
        return new Head(title, description, kind, canonical, origin, path, query, jsonLd, indexed, sample);
    }

    Head knownAs(@Nullable String path, @Nullable String sister) {
        return new Head(title, description, kind, path, sister, feedPath, feedQuery, jsonLd, indexed, sample);
    }

    Head asArticle(@Nullable String data) {
        return new Head(title, description, "article", canonical, origin, feedPath, feedQuery, data, indexed, sample);
    }

    Head unindexed() {
        return new Head(title, description, kind, canonical, origin, feedPath, feedQuery, jsonLd, false, sample);
    }

    Head showingSample(boolean shows) {
        return new Head(title, description, kind, canonical, origin, feedPath, feedQuery, jsonLd, indexed, shows);
    }
}
