package dev.vitae.extraction.workers;

import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.TextExtraction;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.WorkBudget;
import dev.vitae.extraction.workers.Frames.Request;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A worker's process: reads file after file from its standard input and writes what each says to its standard output,
 * until the input ends. Whatever error a file causes ends the process, since what an error leaves behind is not known.
 */
final class WorkerMain {

    private static final Path OOM_SCORE = Path.of("/proc/self/oom_score_adj");

    private WorkerMain() {}

    public static void main(String[] none) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // What a library prints must not end up between the frames.
        System.setOut(System.err);
        endWithTheService();
        beTheFirstToGo();
        TextExtraction extraction = new TextExtraction();
        WarmUp.run(extraction);
        Frames.greet(out);
        try {
            while (true) {
                answer(extraction, Frames.readRequest(in), out);
            }
        } catch (EOFException done) {
            // The service wants no more of it.
        }
    }

    private static void answer(TextExtraction extraction, Request request, DataOutputStream out) throws IOException {
        try {
            ExtractedText text = extraction.extract(request.file(), new WorkBudget(request.limits()));
            Frames.write(out, text);
        } catch (UnreadableFile refused) {
            Frames.write(out, refused.reason());
        }
    }

    /** Also in the middle of a file, when the service cannot tell it any more. */
    private static void endWithTheService() {
        ProcessHandle.current().parent().ifPresent(service -> service.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1)));
    }

    /** Where memory runs out on Linux, the kernel takes the worker and leaves the service (proc(5)). */
    private static void beTheFirstToGo() {
        try {
            Files.writeString(OOM_SCORE, "1000");
        } catch (IOException elsewhere) {
            // There is no such thing, or it may not be changed.
        }
    }
}
