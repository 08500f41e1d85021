namespace EmdGen.Structures.Csv;

/// <summary>The most that is read of a file: one that can be no table anybody means ends soon, whatever it holds.</summary>
/// <param name="classCount">C, the most classes of a table.</param>
internal sealed class CsvBounds(int classCount)
{
    /// <summary>Names and numbers of any table take less, and a text without line breaks ends here.</summary>
    internal const int LargestLine = 1 << 22;

    /// <summary>A double with all its digits, sign, exponent and comma.</summary>
    private const long CharactersPerDistance = 25;

    internal int ClassCount => classCount;

    /// <summary>The most lines, and the most fields of a line: a table may have a row and a column of names.</summary>
    internal int LineCount => classCount + 1;

    internal int LineCountWithBlanks => 16 * LineCount;

    /// <summary>The most characters, blank lines among them.</summary>
    internal long CharacterCount => CharactersPerDistance * classCount * classCount;

    /// <summary>What to say of a text with more characters.</summary>
    internal CsvProblem TooManyCharacters(int line) => TooLarge(line, $"there are more than {CharacterCount} characters");

    /// <summary>What to say of a text with more lines than a number.</summary>
    internal CsvProblem TooManyLines(int line, int most) => TooLarge(line, $"there are more than {most} lines");

    /// <summary>What to say of a file that is too large for another reason.</summary>
    internal CsvProblem TooLarge(int line, FormattableString reason) => new(
        line,
        FormattableString.Invariant(reason) + FormattableString.Invariant($", but a table may have {classCount} classes at most."),
        isSize: true);
}
