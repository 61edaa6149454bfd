package dev.vitae.document.rendering;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FontResolver;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.FontResolverHelper;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.render.FSFont;
import dev.vitae.document.rendering.PaperFont.Part;
import dev.vitae.document.rendering.font.EmbeddedFont;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The fonts of one document: it embeds those that it uses, with what it used of them. */
final class PaperFonts implements FontResolver {
    private static final int MEDIUM = 500; // from above it, the bold face is nearer

    private final Fonts fonts;
    private final PDDocument document;
    private final Map<Wanted, List<Part>> known = new HashMap<>();
    private final Map<Fonts.Face, Part> parts = new HashMap<>();
    private final Map<Fonts.Face, EmbeddedFont> used = new LinkedHashMap<>();
    private final FSDefaultCacheStore heights = new FSDefaultCacheStore();

    private record Wanted(List<String> families, boolean bold, boolean italic) {}

    PaperFonts(Fonts fonts, PDDocument document) {
        this.fonts = fonts;
        this.document = document;
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        boolean bold = FontResolverHelper.convertWeightToInt(wanted.fontWeight) > MEDIUM;
        boolean italic = wanted.fontStyle == IdentValue.ITALIC;
        return new PaperFont(
                known.computeIfAbsent(new Wanted(Arrays.asList(wanted.families), bold, italic), this::parts),
                wanted.size);
    }

    private List<Part> parts(Wanted wanted) {
        return wanted.families().stream()
                .map(family -> part(fonts.face(family, wanted.bold(), wanted.italic())))
                .toList();
    }

    /** After the last character of the document. */
    void embed() throws IOException {
        for (EmbeddedFont font : used.values()) {
            font.embed(document);
        }
    }

    private Part part(Fonts.Face face) {
        return parts.computeIfAbsent(
                face,
                one -> new Part(
                        one.file(),
                        new FontDescription(
                                document,
                                () -> font(one),
                                one.style(),
                                one.weight(),
                                one.name(),
                                false,
                                true,
                                heights)));
    }

    private PDFont font(Fonts.Face face) {
        return used.computeIfAbsent(face, one -> new EmbeddedFont(one.name(), one.file()));
    }
}
