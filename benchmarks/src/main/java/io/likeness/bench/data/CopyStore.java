package io.likeness.bench.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Hosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Makes disguised copies and keeps them: each in a folder of its own, with a {@code truth.json}
 * that is written last. A copy is made again only if the work, the attack or its {@linkplain
 * Attack#version() version}, the hosts or the seed differ.
 */
final class CopyStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final SeededHash hash;
  private final String hosts;

  CopyStore(Path folder, long seed, Hosts hosts) {
    this.folder = folder;
    this.hash = new SeededHash(seed);
    this.hosts =
        hash.id(
            String.join(
                "\n", hosts.files().stream().map(Path::getFileName).map(Path::toString).toList()));
  }

  /** Returns the copy, made now or before. */
  Attacked copy(String work, Path file, Attack attack) throws Exception {
    String key =
        String.join(
            "\n",
            attack.name(),
            attack.label(),
            String.valueOf(attack.strength()),
            work,
            String.valueOf(Files.size(file)),
            hosts);
    // The version is no part of what chance is drawn from: what it does not touch stays as it was.
    String edition = key + "\n" + attack.version();
    Path place = folder.resolve(attack.name()).resolve(hash.id(edition));
    Path truth = place.resolve("truth.json");
    if (Files.exists(truth)) {
      return read(place, truth, attack);
    }
    Files.createDirectories(place);
    Attacked copy = attack.apply(file, place, hash.number(key));
    write(truth, edition, copy);
    return copy;
  }

  private static Attacked read(Path place, Path truth, Attack attack) throws IOException {
    JsonNode json = JSON.readTree(truth.toFile());
    return new Attacked(
        place.resolve(json.path("file").asText()),
        SegmentJson.read(json.path("expected"), attack.modality()));
  }

  private static void write(Path truth, String key, Attacked copy) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.set("of", JSON.valueToTree(List.of(key.split("\n", -1))));
    json.put("file", copy.file().getFileName().toString());
    json.set("expected", SegmentJson.write(copy.expected()));
    Path written = truth.resolveSibling("truth.part");
    JSON.writerWithDefaultPrettyPrinter().writeValue(written.toFile(), json);
    Files.move(written, truth, StandardCopyOption.ATOMIC_MOVE);
  }
}
