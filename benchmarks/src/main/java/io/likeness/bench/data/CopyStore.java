package io.likeness.bench.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.bench.api.Attack;
import io.likeness.bench.api.Attacked;
import io.likeness.bench.api.Hosts;
import io.likeness.core.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes disguised copies and keeps them: each in a folder of its own, with a {@code truth.json}
 * that is written last. A copy is made again only if the works, the attack or its {@linkplain
 * Attack#version() version}, the hosts or the seed differ.
 */
final class CopyStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Raised when {@code truth.json} is written in another way than before. */
  private static final int LAYOUT = 3;

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

  /**
   * Returns the copy, made now or before.
   *
   * @param works the works to copy, with their names, as many as the attack takes
   */
  Attacked copy(List<Map.Entry<String, Path>> works, Attack attack) throws Exception {
    String key = key(works, attack);
    // The version is no part of what chance is drawn from: what it does not touch stays as it was.
    String edition = key + "\n" + attack.version() + "\n" + LAYOUT;
    Path place = folder.resolve(attack.name()).resolve(hash.id(edition));
    Path truth = place.resolve("truth.json");
    if (Files.exists(truth)) {
      return read(place, truth, attack);
    }
    Files.createDirectories(place);
    Attacked copy =
        attack.apply(works.stream().map(Map.Entry::getValue).toList(), place, hash.number(key));
    write(truth, edition, copy);
    return copy;
  }

  private String key(List<Map.Entry<String, Path>> works, Attack attack) throws IOException {
    List<String> parts = new ArrayList<>();
    parts.add(attack.name());
    parts.add(attack.label());
    parts.add(String.valueOf(attack.strength()));
    for (Map.Entry<String, Path> work : works) {
      parts.add(work.getKey());
      parts.add(String.valueOf(Files.size(work.getValue())));
    }
    parts.add(hosts);
    return String.join("\n", parts);
  }

  private static Attacked read(Path place, Path truth, Attack attack) throws IOException {
    JsonNode json = JSON.readTree(truth.toFile());
    List<List<Segment>> expected = new ArrayList<>();
    for (JsonNode ofWork : json.path("parts")) {
      expected.add(SegmentJson.read(ofWork, attack.modality()));
    }
    return new Attacked(
        place.resolve(json.path("file").asText()),
        expected,
        Optional.ofNullable(json.path("host").textValue()).map(Path::of));
  }

  private static void write(Path truth, String key, Attacked copy) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.set("of", JSON.valueToTree(List.of(key.split("\n", -1))));
    json.put("file", copy.file().getFileName().toString());
    copy.host().ifPresent(host -> json.put("host", host.toString()));
    ArrayNode parts = json.putArray("parts");
    copy.expected().forEach(ofWork -> parts.add(SegmentJson.write(ofWork)));
    Path written = truth.resolveSibling("truth.part");
    JSON.writerWithDefaultPrettyPrinter().writeValue(written.toFile(), json);
    Files.move(written, truth, StandardCopyOption.ATOMIC_MOVE);
  }
}
