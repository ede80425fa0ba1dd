package marsad.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import marsad.names.Candidate;
import marsad.names.Mention;
import marsad.names.NameFinder;
import marsad.text.Segmented;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// `./marsad names`: the persons, places and organisations in texts, one result a line of standard input.
///
/// Prints proper names with whole words as written: «وبيروت» from its و on. `name_start` is where the name itself
/// begins. Descriptions of organs («الجيش السوري») are no names and left out; the library gives them too.
@Command(name = "names", mixinStandardHelpOptions = true)
final class NamesCommand implements Callable<Integer> {

    @Option(names = "--jsonl", required = true)
    private boolean jsonLines;

    @Override
    public Integer call() throws IOException {
        return JsonLines.answer(System.in, System.out, System.err, NamesCommand::namesOf);
    }

    private static Map<String, Object> namesOf(JsonNode object) {
        var text = JsonLines.text(object, "text");
        var mentions = new ArrayList<Map<String, @Nullable Object>>();
        NameFinder.shipped().find(Segmented.of(text), JsonLines.textOrNull(object, "outlet_country")).stream()
                .filter(Mention::proper)
                .forEach(mention -> mentions.add(json(text, mention)));
        var result = new LinkedHashMap<String, Object>();
        result.put("id", object.path("id").asString(""));
        result.put("mentions", mentions);
        return result;
    }

    private static Map<String, @Nullable Object> json(String text, Mention mention) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("start", mention.start());
        json.put("end", mention.end());
        json.put("text", text.substring(mention.start(), mention.end()));
        json.put("type", mention.type().name().toLowerCase(Locale.ROOT));
        json.put("entry", mention.entry().map(Candidate::entry).orElse(null));
        json.put("name_en", mention.entry().map(Candidate::english).orElse(null));
        json.put("name_start", mention.nameStart());
        return json;
    }
}
