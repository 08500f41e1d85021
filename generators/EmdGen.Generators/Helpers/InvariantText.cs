using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace EmdGen.Generators.Helpers;

/// <summary>
/// The interpolated strings of the generator: text and whole numbers, the same under every culture. Fractions have no overload here on
/// purpose; <see cref="Literal"/> writes them.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct InvariantText(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string value) => text.Append(value);

    public void AppendFormatted(string? value) => text.Append(value);

    public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
