package marsad.store;

import org.jspecify.annotations.Nullable;

/// The last change of one article.
///
/// @param number its place in the feed
/// @param articleId the article
/// @param article the article as it is now, or null where it is gone
public record Change(long number, long articleId, @Nullable StoredArticle article) {}
