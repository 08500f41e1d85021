using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Metrics.Distributions;

/// <summary>
/// Scores four distributions at once, a row in each lane, in float64. Lanes do plain operations without fused ones, so that a row's scores are
/// the same bits wherever it lies and on every machine.
/// </summary>
internal readonly ref struct RowBlock
{
    /// <summary>The rows of a block.</summary>
    internal const int Width = 4;

    private readonly ReadOnlySpan<double> spacings;
    private readonly Span<Vector256<double>> classes;

    /// <param name="spacings">[C - 1]: the distances of neighbours as shares of that of the outermost classes; empty for ranks alone.</param>
    /// <param name="classes">[C]: scratch.</param>
    internal RowBlock(ReadOnlySpan<double> spacings, Span<Vector256<double>> classes)
    {
        this.spacings = spacings;
        this.classes = classes;
    }

    /// <summary>Reads four rows: the sum of each, whether a number is negative, the largest one and the first class that has it.</summary>
    /// <param name="a">The first number of the first row, of C.</param>
    /// <param name="b">That of the second.</param>
    /// <param name="c">That of the third.</param>
    /// <param name="d">That of the fourth.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal BlockTops Load(ref float a, ref float b, ref float c, ref float d)
    {
        ref Vector256<double> target = ref MemoryMarshal.GetReference(classes);
        nint j = 0, count = classes.Length;
        for (; Avx.IsSupported && j <= count - Width; j += Width)
            Transpose(ref Unsafe.Add(ref a, j), ref Unsafe.Add(ref b, j), ref Unsafe.Add(ref c, j), ref Unsafe.Add(ref d, j), ref Unsafe.Add(ref target, j));
        for (; j < count; j++)
        {
            Unsafe.Add(ref target, j) = Vector256.Create(
                (double)Unsafe.Add(ref a, j), Unsafe.Add(ref b, j), Unsafe.Add(ref c, j), Unsafe.Add(ref d, j));
        }

        return Tops(ref target, count);
    }

    /// <summary>
    /// The scores of the rows that were loaded: the sum over classes of squared masses on the wrong side, and the same with each term times the
    /// share of the distance that it has to cross.
    /// </summary>
    /// <param name="sum">What each sums to.</param>
    /// <param name="labels">The class of each.</param>
    /// <remarks>
    /// Up to the label the mass is that up to a class, from there on that beyond it: the rest of the sum, which in float64 loses no digit that
    /// float32 has.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal (Vector256<double> Ranks, Vector256<double> Positions) Score(Vector256<double> sum, Vector256<double> labels)
    {
        ref Vector256<double> source = ref MemoryMarshal.GetReference(classes);
        ref double spacing = ref MemoryMarshal.GetReference(spacings);
        bool hasSpacings = !spacings.IsEmpty;
        int last = classes.Length - 1;
        Vector256<double> below = Vector256<double>.Zero, ranks = below, positions = below, index = below;
        for (nint j = 0; j < last; j++)
        {
            below += Unsafe.Add(ref source, j);
            Vector256<double> mass = Vector256.ConditionalSelect(Vector256.LessThan(index, labels), below, sum - below);
            Vector256<double> square = mass * mass;
            ranks += square;
            if (hasSpacings)
                positions += square * Vector256.Create(Unsafe.Add(ref spacing, j));
            index += Vector256<double>.One;
        }

        return (ranks, positions);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BlockTops Tops(ref Vector256<double> classes, nint count)
    {
        Vector256<double> sum = Vector256<double>.Zero, signs = sum, most = Vector256.Create(-1.0), top = sum, index = sum;
        for (nint j = 0; j < count; j++)
        {
            Vector256<double> row = Unsafe.Add(ref classes, j);
            sum += row;
            signs |= row;
            Vector256<double> isMore = Vector256.GreaterThan(row, most);
            most = Vector256.ConditionalSelect(isMore, row, most);
            top = Vector256.ConditionalSelect(isMore, index, top);
            index += Vector256<double>.One;
        }

        return new BlockTops(sum, signs, most, top);
    }

    // Four classes of four rows, a vector to each row, become a vector to each class.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref float a, ref float b, ref float c, ref float d, ref Vector256<double> target)
    {
        Vector256<double> rowA = Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref a)), rowB = Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref b));
        Vector256<double> rowC = Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref c)), rowD = Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref d));
        Vector256<double> evenAB = Avx.UnpackLow(rowA, rowB), oddAB = Avx.UnpackHigh(rowA, rowB);
        Vector256<double> evenCD = Avx.UnpackLow(rowC, rowD), oddCD = Avx.UnpackHigh(rowC, rowD);
        target = Avx.Permute2x128(evenAB, evenCD, 0x20);
        Unsafe.Add(ref target, 1) = Avx.Permute2x128(oddAB, oddCD, 0x20);
        Unsafe.Add(ref target, 2) = Avx.Permute2x128(evenAB, evenCD, 0x31);
        Unsafe.Add(ref target, 3) = Avx.Permute2x128(oddAB, oddCD, 0x31);
    }
}

/// <summary>What four rows are, a lane each.</summary>
/// <param name="Sum">Their sums.</param>
/// <param name="Signs">The sign bit of every lane: whether a number had one.</param>
/// <param name="Most">Their largest numbers.</param>
/// <param name="Top">The first class that has it.</param>
internal readonly record struct BlockTops(Vector256<double> Sum, Vector256<double> Signs, Vector256<double> Most, Vector256<double> Top);
