// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.history.Finding.Kind;
import org.redvest.shared.Sealing;

/**
 * What the checkpoints of a folder saw. Only files that are as they were written count; what one
 * holds is read city by city, so that no more than a city's is in memory.
 */
final class SeenHeads {

  /** Two misses of the hourly one. */
  private static final Duration LATE = Duration.ofHours(3);

  private static final String OLD =
      "\n注意：最新检查点早于三小时前，之后的可能已被取走。"
          + "\nThe newest checkpoint is older than 3 hours: none was written since, or they were taken away.";

  /** The files that count, with the cities of which they hold something. */
  private final Map<Path, Set<Integer>> trusted = new LinkedHashMap<>();

  private @Nullable Checkpoint first;
  private @Nullable Checkpoint last;

  private SeenHeads() {}

  /** Reads the folder, and tells of each file that was changed or does not follow. */
  static SeenHeads in(
      @Nullable CheckpointFolder folder, Sealing sealing, Consumer<Finding> findings) {
    var seen = new SeenHeads();
    byte[] before = null;
    for (var file : folder == null ? List.<Path>of() : folder.files()) {
      var bytes = Checkpoint.bytes(file);
      var checkpoint = Checkpoint.read(bytes, sealing);
      var name = file.getFileName().toString();
      if (checkpoint == null) {
        findings.accept(new Finding(Kind.CHECKPOINT, "file", name, "not as it was signed"));
      } else {
        seen.add(checkpoint, file, bytes);
        if (before == null && !checkpoint.isFirst()) {
          findings.accept(
              new Finding(Kind.CHECKPOINT, "file", name, "the one before it is not there"));
        } else if (before != null && !checkpoint.follows(before, sealing)) {
          findings.accept(
              new Finding(Kind.CHECKPOINT, "file", name, "does not follow the one before it"));
        }
      }
      before = bytes;
    }
    return seen;
  }

  private void add(Checkpoint checkpoint, Path file, byte[] bytes) {
    first = first == null ? checkpoint : first;
    last = checkpoint;
    trusted.put(
        file, heads(bytes).map(head -> Integer.valueOf(head[1])).collect(Collectors.toSet()));
  }

  /** When the newest was made; null where there is none. */
  @Nullable Instant newest() {
    return last == null ? null : last.at();
  }

  Set<Integer> cities() {
    return trusted.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /** The heads of a city by their kinds. */
  Map<String, List<Heads.Head>> of(int city) {
    var wanted = Integer.toString(city);
    var found = new HashMap<String, List<Heads.Head>>();
    for (var file : filesOf(city)) {
      var bytes = Checkpoint.bytes(file);
      long number = numberOf(file);
      heads(bytes)
          .filter(head -> head[1].equals(wanted))
          .forEach(head ->
              found
                  .computeIfAbsent(head[2], _ -> new ArrayList<>())
                  .add(
                      new Heads.Head(
                          UUID.fromString(head[3]), Long.parseLong(head[4]), head[5], number)));
    }
    return found;
  }

  private List<Path> filesOf(int city) {
    return trusted.entrySet().stream()
        .filter(file -> file.getValue().contains(city))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** From which checkpoint to which; that the newest was taken away is seen by its age alone. */
  String window(Instant now) {
    return first == null || last == null
        ? "没有检查点 no checkpoint"
        : "检查点 checkpoints %d (%s) … %d (%s)%s"
            .formatted(
                first.number(),
                first.at(),
                last.number(),
                last.at(),
                last.at().plus(LATE).isBefore(now) ? OLD : "");
  }

  private static Stream<String[]> heads(byte[] file) {
    return new String(file, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("head "))
        .map(line -> line.split(" "));
  }

  private static long numberOf(Path file) {
    return Long.parseLong(file.getFileName().toString().replaceAll("[^0-9]", ""));
  }
}
