package dev.vitae.testkit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What axe finds on a page that keeps people out (WCAG 2.2, and what it calls best practice). Needs axe-core, which a module
 * with such tests depends on by itself.
 */
public final class Barriers {

    private static final int[] WIDTHS = {320, 1920};
    private static final String AXE = axe();
    private static final String FIND = "axe.run(document, {resultTypes: ['violations'], preload: false})"
            + ".then(found => found.violations.map(it => it.id + ': '"
            + " + it.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))";

    private Barriers() {}

    /**
     * In light on the narrowest phone and in dark on a wide screen: no page's colors go by its width. In the other two ways
     * it may not scroll sideways either.
     *
     * @param pictures where what was looked at is left, to be looked at by people too
     */
    public static List<String> of(Page page, String name, Path pictures) {
        List<String> barriers = new ArrayList<>();
        page.evaluate(AXE);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : WIDTHS) {
                page.setViewportSize(width, 1000);
                String seen = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
                if ((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
                    barriers.add(seen + " scrolls sideways");
                }
                if (scheme == ColorScheme.LIGHT == (width == WIDTHS[0])) {
                    ((List<?>) page.evaluate(FIND)).forEach(found -> barriers.add(seen + " " + found));
                    page.screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(seen + ".png")));
                }
            }
        }
        return barriers;
    }

    private static String axe() {
        try (InputStream script = Barriers.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
