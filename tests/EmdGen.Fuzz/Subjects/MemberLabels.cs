using System.Globalization;
using System.Runtime.InteropServices;

namespace EmdGen.Fuzz.Subjects;

/// <summary>An enum whose members are labels.</summary>
internal sealed class MemberLabels
{
    private MemberLabels(Type type)
    {
        Type = type;
        Type underlying = Enum.GetUnderlyingType(type);
        Size = Marshal.SizeOf(underlying);
        IsSigned = underlying == typeof(sbyte) || underlying == typeof(short) || underlying == typeof(int) || underlying == typeof(long);
        Values = [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(Bits).Distinct().Order()];
    }

    internal Type Type { get; }

    /// <summary>The bytes of a member.</summary>
    internal int Size { get; }

    internal bool IsSigned { get; }

    /// <summary>[C]: the underlying values, increasing.</summary>
    internal long[] Values { get; }

    /// <summary>Of the enum that a generated type takes; null where it takes none.</summary>
    internal static MemberLabels? Of(Type generated)
        => generated.GetMethod("ClassAt", [typeof(int)])?.ReturnType is { IsEnum: true } type ? new MemberLabels(type) : null;

    private static long Bits(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
