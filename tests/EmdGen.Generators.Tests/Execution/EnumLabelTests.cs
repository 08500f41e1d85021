using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Members of the enum as labels, for every underlying type.</summary>
public class EnumLabelTests
{
    private const int Rows = 41;

    public static TheoryData<string, string, object[]> Enums => new()
    {
        { "int", "A, B, C", [0, 1, 2] },
        { "int", "A = -2147483648, B = 7, C = 2147483647", [int.MinValue, 7, int.MaxValue] },
        { "int", "A = 1, B, C, D", [1, 2, 3, 4] },
        { "int", "C = 9, A = -3, B = 0", [-3, 0, 9] },
        { "uint", "A = 3, B = 4294967295", [3u, uint.MaxValue] },
        { "byte", "A, B, C = 255", [(byte)0, (byte)1, byte.MaxValue] },
        { "sbyte", "A = -128, B = -1, C = 127", [sbyte.MinValue, (sbyte)-1, sbyte.MaxValue] },
        { "short", "A = -32768, B, C = 32767", [short.MinValue, (short)-32767, short.MaxValue] },
        { "ushort", "A = 65534, B = 65535", [(ushort)65534, ushort.MaxValue] },
        { "long", "A = -9223372036854775808, B = 0, C = 9223372036854775807", [long.MinValue, 0L, long.MaxValue] },
        { "long", "A, B, C", [0L, 1L, 2L] },
        { "ulong", "A, B = 9223372036854775808, C = 18446744073709551615", [0UL, 9223372036854775808, ulong.MaxValue] },
        { "ulong", "A = 18446744073709551614, B", [ulong.MaxValue - 1, ulong.MaxValue] },
    };

    [Theory]
    [MemberData(nameof(Enums))]
    public void ClassIndexIsTheRankOfTheValue(string underlyingType, string members, object[] values)
    {
        EmittedLoss emitted = Compile(underlyingType, members);
        for (int index = 0; index < values.Length; index++)
        {
            object member = Invoke(emitted, "ClassAt", index);
            Assert.Equal(values[index], Convert.ChangeType(member, values[index].GetType()));
            Assert.Equal(index, Invoke(emitted, "ClassIndex", member));
        }

        var names = (IReadOnlyList<string>)emitted.Type.GetProperty("ClassNames")!.GetValue(null)!;
        Assert.Equal(values.Select((_, index) => Invoke(emitted, "ClassAt", index).ToString()), names);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void MembersAreEvaluatedAsTheirIndices(string underlyingType, string members, object[] values)
    {
        EmittedLoss emitted = Compile(underlyingType, members);
        float[] logits = Batches.Logits(Rows, values.Length);
        int[] labels = Batches.Labels(Rows, values.Length);
        Evaluation.Reference(logits, labels, emitted.Distance).AssertClose(EvaluateMembers(emitted, logits, [.. labels.Select(label => values[label])]));
    }

    [Fact]
    public void EveryValueOfASignedByteIsAClass()
    {
        string members = string.Join(", ", Enumerable.Range(0, 256).Select(i => $"M{i} = {i - 128}"));
        EmittedLoss emitted = Compile("sbyte", members);
        float[] logits = Batches.Logits(256, 256);
        int[] labels = [.. Enumerable.Range(0, 256)];
        Evaluation.Reference(logits, labels, emitted.Distance)
            .AssertClose(emitted.EvaluateEnum(logits, Array.ConvertAll(labels, label => (sbyte)(label - 128))));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(0, 10)]
    [InlineData(0, -1)]
    [InlineData(1, 0)]
    [InlineData(1, 2)]
    [InlineData(1, -1)]
    public void IgnoreIndexIsComparedWithTheValue(int first, int ignored)
    {
        EmittedLoss emitted = first == 0 ? Compile("int", "A = 0, B = 5, C = 10") : Compile("int", "A, B, C");
        int step = first == 0 ? 5 : 1;
        float[] logits = Batches.Logits(4, 3);
        int[] values = [0, step, 2 * step, ignored];
        int[] indices = [.. values.Select(value => value == ignored ? -1 : value / step)];
        Evaluation expected = Evaluation.Reference(logits, indices, emitted.Distance, new EmdOptions { IgnoreIndex = -1 });
        Evaluation actual = emitted.EvaluateEnum(logits, values, new EmdOptions { IgnoreIndex = ignored });
        expected.AssertClose(actual);
        Assert.Equal(0f, actual.Losses[3]);
    }

    [Fact]
    public void IgnoreIndexThatTheUnderlyingTypeCannotHoldIgnoresNothing()
    {
        EmittedLoss bytes = Compile("byte", "A = 1, B = 255");
        float[] logits = Batches.Logits(2, 2);
        Evaluation expected = Evaluation.Reference(logits, [0, 1], bytes.Distance);
        expected.AssertClose(bytes.EvaluateEnum(logits, new byte[] { 1, 255 }, new EmdOptions { IgnoreIndex = -1 }));
        expected.AssertClose(bytes.EvaluateEnum(logits, new byte[] { 1, 255 }, new EmdOptions { IgnoreIndex = 257 }));
        EmittedLoss large = Compile("ulong", "A = 1, B = 18446744073709551615");
        expected.AssertClose(large.EvaluateEnum(logits, new ulong[] { 1, ulong.MaxValue }, new EmdOptions { IgnoreIndex = -1 }));
    }

    [Theory]
    [InlineData("A = 0, B = 5, C = 10", 6)]
    [InlineData("A = 0, B = 5, C = 10", -1)]
    [InlineData("A = 1, B, C", 0)]
    [InlineData("A = 1, B, C", 4)]
    [InlineData("A, B, C", 3)]
    [InlineData("A, B, C", -2)]
    public void ValueThatIsNoMemberIsRefused(string members, int value)
    {
        EmittedLoss emitted = Compile("int", members);
        int valid = (int)Convert.ChangeType(Invoke(emitted, "ClassAt", 1), typeof(int));
        var failure = Assert.ThrowsAny<ArgumentException>(() => emitted.EvaluateEnum(Batches.Logits(3, 3), new[] { valid, valid, value }));
        Assert.Equal("labels", failure.ParamName);
        Assert.Contains("row 2", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(FormattableString.Invariant($" {value}"), failure.Message);
    }

    [Fact]
    public void IndexOrMemberThatIsNoClassIsRefused()
    {
        EmittedLoss emitted = Compile("short", "A = -5, B = 5");
        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => Invoke(emitted, "ClassAt", 2)).ParamName);
        object stranger = Enum.ToObject(emitted.Type.GetMethod("ClassAt")!.ReturnType, 0);
        Assert.Equal("label", Assert.Throws<ArgumentOutOfRangeException>(() => Invoke(emitted, "ClassIndex", stranger)).ParamName);
    }

    private static EmittedLoss Compile(string underlyingType, string members)
        => EmittedLoss.Compile($"[EmdGen.OrderedClasses] internal enum Grade : {underlyingType} {{ {members} }}", "GradeEmd");

    private static object Invoke(EmittedLoss emitted, string method, object argument)
        => emitted.Type.GetMethod(method)!.Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [argument], null)!;

    private static Evaluation EvaluateMembers(EmittedLoss emitted, float[] logits, object[] values) => values[0] switch
    {
        int => emitted.EvaluateEnum(logits, values.Cast<int>().ToArray()),
        uint => emitted.EvaluateEnum(logits, values.Cast<uint>().ToArray()),
        byte => emitted.EvaluateEnum(logits, values.Cast<byte>().ToArray()),
        sbyte => emitted.EvaluateEnum(logits, values.Cast<sbyte>().ToArray()),
        short => emitted.EvaluateEnum(logits, values.Cast<short>().ToArray()),
        ushort => emitted.EvaluateEnum(logits, values.Cast<ushort>().ToArray()),
        long => emitted.EvaluateEnum(logits, values.Cast<long>().ToArray()),
        _ => emitted.EvaluateEnum(logits, values.Cast<ulong>().ToArray()),
    };
}
