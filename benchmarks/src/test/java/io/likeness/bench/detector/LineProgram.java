package io.likeness.bench.detector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A command of the line protocol that finds every work in every suspect, the last one best. */
final class LineProgram {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LineProgram() {}

  public static void main(String[] arguments) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> works = new ArrayList<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(answer(JSON.readTree(line), works));
    }
  }

  private static ObjectNode answer(JsonNode question, List<String> works) throws Exception {
    ObjectNode answer = JSON.createObjectNode();
    if (question.path("file").asText().endsWith("broken")) {
      return answer.put("error", "cannot read it");
    }
    switch (question.path("op").asText()) {
      case "start" -> answer.put("ok", question.path("modality").asText().equals("text"));
      case "register" -> works.add(question.path("work").asText());
      default -> {
        for (int i = 0; i < works.size(); i++) {
          ObjectNode found = answer.withArray("detections").addObject();
          found.put("work", works.get(i)).put("score", i);
          if (i == 0) {
            found.put("eValue", 0.5);
            String segment =
                "[{\"suspect\":{\"start\":1,\"end\":4},\"work\":{\"start\":2,\"end\":5}}]";
            found.set("segments", JSON.readTree(segment));
          }
        }
      }
    }
    return answer;
  }
}
