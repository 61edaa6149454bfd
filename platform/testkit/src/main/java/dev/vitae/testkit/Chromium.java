package dev.vitae.testkit;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The machine's own browser, driven as a person would; nothing is downloaded. Needs Playwright, which a module with
 * {@link Browser} tests depends on by itself.
 */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser =
            playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable()));

    private static Path executable() {
        String[] names = Browser.class.getAnnotation(TestGroup.class).tools();
        return ToolPath.find(List.of(names)).orElseThrow();
    }

    /** A window of somebody who was never here before. */
    public Window window(Screen screen) {
        return new Window(browser.newContext(new NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setIsMobile(screen.isPhone()))
                .newPage());
    }

    @Override
    public void close() {
        playwright.close();
    }

    public enum Screen {
        PHONE(360, 740),
        DESKTOP(1280, 800);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        boolean isPhone() {
            return this == PHONE;
        }
    }
}
