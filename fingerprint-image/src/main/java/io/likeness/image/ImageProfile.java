package io.likeness.image;

/**
 * How much work is put into recognising a picture.
 *
 * <p>Measured with 31 photographs registered, of which 8 were cropped, turned by 2 to 45 degrees
 * and pasted into others, 14 ways each; {@code likeness-bench image-profiles} prints such a table
 * for any pictures. CPU time is given as a multiple of that of the fast profile and includes
 * decoding and the index; recall is the share of the copies that were reported with an E-value of
 * at most 1e-3. No profile reported a work that was not copied.
 *
 * <table>
 * <caption>Cost and recall</caption>
 * <tr><th>profile</th><th>time a work</th><th>time a suspect</th><th>KB a work</th><th>recall</th></tr>
 * <tr><td>fast</td><td>1</td><td>1</td><td>0.25</td><td>15 %</td></tr>
 * <tr><td>standard</td><td>4</td><td>11</td><td>12.7</td><td>100 %</td></tr>
 * <tr><td>thorough</td><td>5.5</td><td>27</td><td>18.3</td><td>100 %</td></tr>
 * </table>
 */
public enum ImageProfile {
  /** By the code of the whole picture alone: nothing is found of crops, insets and small turns. */
  FAST,
  /** By the whole picture, and by its parts where the whole leaves a doubt. */
  STANDARD,
  /** By the whole picture and always by its parts, of which more are kept. */
  THOROUGH
}
