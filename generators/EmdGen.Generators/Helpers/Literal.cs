using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Helpers;

/// <summary>Numbers and strings as C# source: the same text under every culture and on every host of the compiler.</summary>
internal static class Literal
{
    /// <summary>A double, with the fewest digits that read back to it, without suffix: <c>10.5</c>; in messages also Infinity and NaN.</summary>
    public static string Digits(double value)
        => Shortest(
            precision => value.ToString(precision, CultureInfo.InvariantCulture),
            text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value,
            first: 15,
            last: 17);

    /// <summary>A finite double as a literal: <c>10.5d</c>.</summary>
    public static string Of(double value) => Digits(value) + "d";

    /// <summary>A finite float as a literal: <c>10.5f</c>.</summary>
    public static string Of(float value)
        => Shortest(
            precision => value.ToString(precision, CultureInfo.InvariantCulture),
            text => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value,
            first: 6,
            last: 9) + "f";

    /// <summary>A quoted string.</summary>
    public static string Of(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A value of any integer type, without suffix.</summary>
    public static string Digits(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    // "R" writes different digits on .NET Framework, which Visual Studio runs on, than on .NET.
    private static string Shortest(Func<string, string> format, Func<string, bool> readsBack, int first, int last)
    {
        string text = "";
        for (int digits = first; digits <= last; digits++)
        {
            text = format("G" + digits.ToString(CultureInfo.InvariantCulture));
            if (readsBack(text))
                break;
        }

        return text;
    }
}
