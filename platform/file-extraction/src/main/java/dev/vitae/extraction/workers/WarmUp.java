package dev.vitae.extraction.workers;

import dev.vitae.extraction.ParsingLimits;
import dev.vitae.extraction.TextExtraction;
import dev.vitae.extraction.WorkBudget;
import java.nio.charset.StandardCharsets;

/** Has a worker read a small PDF of its own, so that the first file of somebody finds most code loaded. */
final class WarmUp {

    private static final int TIMES = 20;
    /** Without a cross-reference table, which PDFBox makes up. */
    private static final String PDF =
            """
            %%PDF-1.4
            1 0 obj
            <</Type/Catalog/Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type/Pages/Kids[3 0 R]/Count 1>>
            endobj
            3 0 obj
            <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>
            endobj
            4 0 obj
            <</Length %d>>
            stream
            %s
            endstream
            endobj
            5 0 obj
            <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>
            endobj
            trailer
            <</Size 6/Root 1 0 R>>
            """;

    private WarmUp() {}

    static void run(TextExtraction extraction) {
        StringBuilder lines = new StringBuilder("BT /F 12 Tf\n");
        for (int line = 0; line < 40; line++) {
            lines.append(
                    "1 0 0 1 50 %d Tm (Led the move of settlement to streams in 2021) Tj\n".formatted(780 - 18 * line));
        }
        lines.append("ET");
        byte[] pdf = PDF.formatted(lines.length(), lines).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < TIMES; i++) {
            extraction.extract(pdf, new WorkBudget(ParsingLimits.DEFAULT));
        }
    }
}
