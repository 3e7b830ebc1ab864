package io.likeness.bench;

import io.likeness.bench.api.Attack;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.bench.api.Hosts;
import io.likeness.bench.report.TextTable;
import io.likeness.core.Modality;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists detectors and attacks. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the detectors and the attacks.")
final class ListCommand implements Runnable {

  /** Hosts that are never opened: attacks that need one are listed too. */
  private static final Hosts SOME = new Hosts(List.of(Path.of("host"), Path.of("Host.java")));

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", description = "Only of these modalities: ${COMPLETION-CANDIDATES}.")
  private List<Modality> modalities = List.of(Modality.values());

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    for (Modality modality : modalities) {
      TextTable detectors = new TextTable(List.of(modality.id() + " detector", "can run"));
      for (DetectorFactory factory : Catalogue.detectors(modality)) {
        detectors.add(List.of(factory.name(), factory.missing().orElse("yes")));
      }
      out.println(detectors.plain());
      TextTable attacks = new TextTable(List.of(modality.id() + " attack", "family", "imitates"));
      for (Attack attack : Catalogue.attacks(modality, SOME, Set.of())) {
        attacks.add(List.of(attack.label(), attack.name(), attack.imitates()));
      }
      out.println(attacks.plain());
    }
  }
}
