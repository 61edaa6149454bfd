package dev.vitae.sharing.visits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What words of a User-Agent tell. Read once per visit, on the event loop, so each word is looked up and no more. */
enum AgentWord {
    /** A program of {@code bots.tsv}, which is given a preview. */
    PREVIEW,
    /** Another program that says so. */
    BOT,
    TABLET("ipad", "tablet", "kindle", "silk", "playbook"),
    /** A phone, or a tablet where no word for phones stands by. */
    ANDROID("android"),
    PHONE("iphone", "ipod", "mobile", "mobi", "phone", "blackberry"),
    DESKTOP("windows", "macintosh", "x11", "linux", "cros");

    private static final Map<String, AgentWord> WORDS = words();
    private static final List<String> ENDINGS = List.of("bot", "bots", "crawler", "spider", "scraper", "preview");
    /** Characters that are read; browsers send about 150. */
    static final int LONGEST = 512;

    private final List<String> words;

    AgentWord(String... words) {
        this.words = List.of(words);
    }

    /** What the runs of letters and digits of a User-Agent tell. */
    static Set<AgentWord> of(String agent) {
        Set<AgentWord> told = EnumSet.noneOf(AgentWord.class);
        String text = agent.substring(0, Math.min(agent.length(), LONGEST)).toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                // Versions tell nothing.
                if (i - start > 2 && Character.isLetter(text.charAt(start))) {
                    add(told, text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return told;
    }

    private static void add(Set<AgentWord> told, String word) {
        AgentWord known = WORDS.get(word);
        if (known != null) {
            told.add(known);
            return;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                told.add(BOT);
                return;
            }
        }
    }

    private static Map<String, AgentWord> words() {
        Map<String, AgentWord> words = new HashMap<>();
        for (AgentWord kind : values()) {
            kind.words.forEach(word -> words.put(word, kind));
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AgentWord.class.getResourceAsStream("/visits/bots.tsv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> words.put(line.substring(0, line.indexOf('\t')), PREVIEW));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
