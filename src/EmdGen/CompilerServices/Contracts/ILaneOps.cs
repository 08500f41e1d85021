using System.ComponentModel;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>
/// The operations that a kernel needs of one vector width: every lane is a row. One kernel text runs at every width because the JIT
/// resolves these static members at compile time; operations are coarse because each call costs the method that inlines it two of the JIT's
/// 512 locals.
/// </summary>
/// <typeparam name="TVector">The bare vector: of 512, 256 or 128 bits, or one float.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Rows per vector.</summary>
    static abstract int Width { get; }

    /// <summary>0 in every lane.</summary>
    static abstract TVector Zero { get; }

    /// <summary><paramref name="value"/> in every lane.</summary>
    static abstract TVector Create(float value);

    /// <summary>Loads consecutive numbers, one per lane.</summary>
    static abstract TVector Load(ref float source);

    /// <summary>Stores consecutive numbers, one per lane.</summary>
    static abstract void Store(ref float destination, TVector value);

    /// <summary>Loads consecutive class indices, as numbers: exact below 2^24.</summary>
    static abstract TVector LoadLabels(ref int source);

    /// <summary>Loads consecutive class indices, as <see cref="Lookup16"/> takes them.</summary>
    static abstract TVector LoadIndices(ref int source);

    /// <summary>The number that each lane's index, below 8, points to; 16 numbers can be read.</summary>
    static abstract TVector Lookup8(ref float table, TVector indices);

    /// <summary>The number that each lane's index, below 16, points to.</summary>
    static abstract TVector Lookup16(ref float table, TVector indices);

    /// <summary>The number that each lane's index, below 32, points to.</summary>
    static abstract TVector Lookup32(ref float table, TVector indices);

    /// <summary>a + b.</summary>
    static abstract TVector Add(TVector a, TVector b);

    /// <summary>a - b.</summary>
    static abstract TVector Subtract(TVector a, TVector b);

    /// <summary>a * b.</summary>
    static abstract TVector Multiply(TVector a, TVector b);

    /// <summary>a / b.</summary>
    static abstract TVector Divide(TVector a, TVector b);

    /// <summary>a * b + c, fused where the processor can.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    /// <summary>The larger; whichever the processor returns where one is NaN.</summary>
    static abstract TVector Max(TVector a, TVector b);

    /// <summary>The square root.</summary>
    static abstract TVector Sqrt(TVector value);

    /// <summary>-1, 0 or 1.</summary>
    static abstract TVector Sign(TVector value);

    /// <summary>exp(a - b) for a up to b, 0 below exp(-42): smaller terms only bring denormals, which are slow.</summary>
    static abstract TVector ExpSub(TVector a, TVector b);

    /// <summary>x &lt;= bound ? a : b; b where x is NaN.</summary>
    static abstract TVector SelectLessOrEqual(TVector x, TVector bound, TVector a, TVector b);

    /// <summary>x &gt; bound ? a : b; b where x is NaN.</summary>
    static abstract TVector SelectGreater(TVector x, TVector bound, TVector a, TVector b);

    /// <summary>x == y ? a : b.</summary>
    static abstract TVector SelectEqual(TVector x, TVector y, TVector a, TVector b);

    /// <summary>x &gt; bound ? value : 0.</summary>
    static abstract TVector MaskIfGreater(TVector x, TVector bound, TVector value);

    /// <summary>x &gt; bound ? sum + term : sum, with the comparison off the chain of additions.</summary>
    static abstract TVector AddIfGreater(TVector x, TVector bound, TVector sum, TVector term);

    /// <summary>x &gt; bound ? sum - term : sum, with the comparison off the chain of subtractions.</summary>
    static abstract TVector SubtractIfGreater(TVector x, TVector bound, TVector sum, TVector term);

    /// <summary>x &lt;= bound ? sum - term : sum, with the comparison off the chain of subtractions.</summary>
    static abstract TVector SubtractIfLessOrEqual(TVector x, TVector bound, TVector sum, TVector term);

    /// <summary>e * (v - d) * c, with e * (v - d) rounded to a multiple of 2^-63 so that no product becomes a denormal.</summary>
    static abstract TVector Gradient(TVector e, TVector v, TVector d, TVector c);

    /// <summary>value = mantissa * 2^exponent, with the mantissa from sqrt(1/2) to sqrt(2), for normal positive values.</summary>
    static abstract void SplitExponent(TVector value, out TVector exponent, out TVector mantissa);

    /// <summary>Loads two neighbouring columns of <see cref="Width"/> rows that lie two apart.</summary>
    static abstract void LoadColumns2(ref float source, out TVector a, out TVector b);

    /// <summary>Loads three neighbouring columns of <see cref="Width"/> rows that lie three apart.</summary>
    static abstract void LoadColumns3(ref float source, out TVector a, out TVector b, out TVector c);

    /// <summary>Loads four neighbouring columns of <see cref="Width"/> rows that lie <paramref name="stride"/> apart.</summary>
    static abstract void LoadColumns4(ref float source, nint stride, out TVector a, out TVector b, out TVector c, out TVector d);

    /// <summary>Loads five neighbouring columns of <see cref="Width"/> rows that lie five apart.</summary>
    static abstract void LoadColumns5(ref float source, out TVector a, out TVector b, out TVector c, out TVector d, out TVector e);

    /// <summary>The inverse of <see cref="LoadColumns2"/>.</summary>
    static abstract void StoreColumns2(ref float destination, TVector a, TVector b);

    /// <summary>The inverse of <see cref="LoadColumns3"/>.</summary>
    static abstract void StoreColumns3(ref float destination, TVector a, TVector b, TVector c);

    /// <summary>The inverse of <see cref="LoadColumns4"/>.</summary>
    static abstract void StoreColumns4(ref float destination, nint stride, TVector a, TVector b, TVector c, TVector d);

    /// <summary>The inverse of <see cref="LoadColumns5"/>.</summary>
    static abstract void StoreColumns5(ref float destination, TVector a, TVector b, TVector c, TVector d, TVector e);

    /// <summary>Loads eight neighbouring columns of <see cref="Width"/> rows that lie <paramref name="stride"/> apart.</summary>
    static abstract void LoadColumns8(
        ref float source,
        nint stride,
        out TVector a,
        out TVector b,
        out TVector c,
        out TVector d,
        out TVector e,
        out TVector f,
        out TVector g,
        out TVector h);

    /// <summary>The inverse of <see cref="LoadColumns8"/>.</summary>
    static abstract void StoreColumns8(
        ref float destination, nint stride, TVector a, TVector b, TVector c, TVector d, TVector e, TVector f, TVector g, TVector h);
}
