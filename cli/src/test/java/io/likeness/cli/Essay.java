package io.likeness.cli;

/** Two texts of our own that have nothing in common. */
final class Essay {

  static final String TEXT =
      """
      When the lamplighter retired, the town council held a meeting about the ladder. It was a good
      ladder, eleven rungs of ash with brass at both ends, and nobody could agree on what a town
      without gas lamps should do with it. The baker wanted it for his chimney. The schoolmistress
      wanted it for the apple trees behind the school, whose highest fruit had gone to the starlings
      every autumn since she was a girl. The vicar said nothing, but looked at his steeple.

      In the end the ladder stayed where it was, on two iron hooks under the arch of the market hall.
      Children measured themselves against it on their birthdays and scratched the date beside the
      rung. Forty years later there was not a finger's breadth of wood without a name on it, and the
      council, which by then consisted of those same children, met again to decide who might be
      trusted to varnish it.
      """;

  static final String OTHER =
      """
      Salt moves through a loaf more slowly than most cooks believe. Knead it in at the start and the
      dough tightens under the hand; hold it back for twenty minutes and the same flour drinks more
      water, stretches further and bakes into a crumb with larger, shinier holes. The difference is
      not a matter of taste but of timing, because salt and gluten compete for the water between
      them, and whoever arrives first takes the better seat.

      Weigh everything. A spoon of fine salt and a spoon of coarse are two different promises, and
      bread remembers which of them you kept.
      """;

  private Essay() {}
}
