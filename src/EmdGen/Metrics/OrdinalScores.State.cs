using EmdGen.Metrics;
using EmdGen.Metrics.Distributions;
using EmdGen.Metrics.State;

namespace EmdGen;

/// <content>The rows so far, as bytes for another machine.</content>
public partial class OrdinalScores
{
    /// <summary>The rows so far as bytes, the same on every machine: 40 for each pair of classes that occurs, and up to 120 KB for the calibration error.</summary>
    public byte[] ToBytes()
    {
        var writer = new ScoreWriter();
        writer.Write((long)ClassCount);
        writer.Write(ClassPositions.Hash(Distance));
        writer.Write(RowCount);
        writer.Write(weight);
        writer.Write((long)confusion.All().Count());
        foreach ((int predicted, int actual, long rows, Int128 pairWeight) in confusion.All())
        {
            writer.Write((long)predicted);
            writer.Write((long)actual);
            writer.Write(rows);
            writer.Write(pairWeight);
        }

        writer.Write(DistributionWeight);
        (distributions ?? new DistributionSums()).WriteTo(writer);
        return writer.End();
    }

    /// <summary>Adds all rows of other scores of the same classes, as if they had been added here.</summary>
    /// <param name="bytes">From <see cref="ToBytes"/>.</param>
    /// <exception cref="ArgumentException">
    /// The bytes are no scores', of another version, cut or altered, of other classes, or all rows together would weigh 2^52 or more; nothing was
    /// added.
    /// </exception>
    public void MergeBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new ScoreReader(bytes);
        long classCount = reader.ReadInt64(), distances = reader.ReadInt64();
        if (classCount != ClassCount || distances != ClassPositions.Hash(Distance))
            throw ScoreReader.Invalid($"The scores in the bytes are of {classCount} classes, and not of these {ClassCount} with these distances.");
        var other = new OrdinalScores(Distance, ClassNames) { RowCount = reader.ReadCount(), weight = reader.ReadWeight() };
        for (long left = reader.ReadCount(); left > 0; left--)
            other.confusion.Add(reader.ReadIndex(ClassCount), reader.ReadIndex(ClassCount), reader.ReadCount(), reader.ReadWeight());
        other.distributions = DistributionSums.Read(ref reader, reader.ReadWeight());
        if (!reader.IsAtEnd)
            throw ScoreReader.Invalid($"The bytes go on behind the scores.");
        Join(other, nameof(bytes));
    }
}
