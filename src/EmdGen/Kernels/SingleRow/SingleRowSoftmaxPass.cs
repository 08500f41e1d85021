using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.SingleRow;

/// <summary>Turns the logits of a row into masses exp(z - max), and finds the argmax.</summary>
internal static unsafe class SingleRowSoftmaxPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FindLargest(in RowScratch scratch, float* logits, ref RowState row)
    {
        TVector largest = TOps.Create(float.NegativeInfinity);
        TVector where = TOps.Zero;
        for (int group = 0; group < scratch.GroupCount; group++)
        {
            float* z = scratch.Group(logits, group, scratch.Last);
            TVector candidate = TOps.Max(TOps.Max(Get(z, 0), Get(z, 1)), TOps.Max(Get(z, 2), Get(z, 3)));
            where = TOps.SelectGreater(candidate, largest, TOps.Create(group), where);
            largest = TOps.Max(largest, candidate);
        }

        row.Largest = TOps.ReduceMax(largest);
        TVector all = TOps.Create(row.Largest);
        TVector nowhere = TOps.Create(-1f);

        // A row with NaN may have no largest logit: any class does then.
        int best = Math.Max(0, (int)TOps.ReduceMax(TOps.SelectEqual(largest, all, where, nowhere)));
        float* inside = scratch.Group(logits, best, scratch.Last);
        TVector place = TOps.SelectEqual(Get(inside, 0), all, Get(scratch.Places, 0), nowhere);
        for (int i = 1; i < 4; i++)
            place = TOps.SelectEqual(Get(inside, i), all, Get(scratch.Places, i), place);
        row.Argmax = (best * scratch.GroupLength) + Math.Max(0, (int)TOps.ReduceMax(place));
    }

    /// <summary>Leaves the masses, each group interleaved by fours.</summary>
    /// <param name="scratch">Receives the masses.</param>
    /// <param name="logits">The row.</param>
    /// <param name="next">The memory needed next.</param>
    /// <param name="row">Has the largest logit; gets one over the masses' sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(in RowScratch scratch, float* logits, NextRow next, ref RowState row)
    {
        TVector largest = TOps.Create(row.Largest);
        TVector sum = TOps.Zero;
        float* mass = scratch.Masses;
        for (int group = 0; group < scratch.GroupCount; group++)
        {
            next.PrefetchGroup(TOps.Width, group);
            TOps.LoadInterleaved4(ref *scratch.Group(logits, group, scratch.Last), out TVector a, out TVector b, out TVector c, out TVector d);
            a = TOps.ExpSub(a, largest);
            b = TOps.ExpSub(b, largest);
            c = TOps.ExpSub(c, largest);
            d = TOps.ExpSub(d, largest);
            Columns<TOps, TVector>.PutFour(mass, a, b, c, d);
            sum = TOps.Add(sum, TOps.Add(TOps.Add(a, b), TOps.Add(c, d)));
            mass += 4 * TOps.Width;
        }

        row.Inverse = 1 / TOps.ReduceSum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Get(float* group, int index) => Columns<TOps, TVector>.Get(group, index);
}
